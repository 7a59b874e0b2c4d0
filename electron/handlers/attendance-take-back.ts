import type { ReadDb } from '#db/columns.ts'
import { hoursOfTraining } from '#db/read-models/attendance.ts'
import { decideAbsence } from '#db/rules/attendance.ts'
import { certificatesOfTraining } from '#db/stores/certificate.ts'
import type { RecordChangeRow } from '#db/stores/history.ts'
import { trainingById, trainingDayById } from '#db/stores/training.ts'
import { allow, type Decision } from '#db/values/refusal.ts'

/**
 * Whether the certificates that rest on the presence of a change set still may, once the set was
 * taken back; asked after the taking back, in the same transaction.
 */
export async function certificatesHold(
  db: ReadDb,
  changes: readonly RecordChangeRow[],
): Promise<Decision<true>> {
  const dayIds = new Set<string>()
  const people = new Set<string>()
  for (const { tableName, fields } of changes) {
    if (tableName !== 'attendance') continue
    for (const id of fields.trainingDayId ?? []) if (typeof id === 'string') dayIds.add(id)
    for (const id of fields.personId ?? []) if (typeof id === 'string') people.add(id)
  }
  const trainingIds = new Set<string>()
  for (const id of dayIds) trainingIds.add((await trainingDayById(db, id)).trainingId)
  for (const id of trainingIds) {
    const hours = await hoursOfTraining(db, await trainingById(db, id))
    for (const row of await certificatesOfTraining(db, id)) {
      if (row.annulledOn !== null || !people.has(row.personId)) continue
      const decision = decideAbsence({
        certificate: row.number,
        attended: hours.attended(row.personId),
        held: hours.held,
        rate: hours.rate,
      })
      if (!decision.ok) return decision
    }
  }
  return allow(true)
}
