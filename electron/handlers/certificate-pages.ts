import type { ReadDb } from '#db/columns.ts'
import { refused } from '#db/refused-error.ts'
import { certificatesOf } from '#db/stores/certificate.ts'
import { listedPeople } from '#db/stores/people.ts'
import { programmeById } from '#db/stores/programme.ts'
import { daysOf, type TrainingRow, trainingById } from '#db/stores/training.ts'
import { trainingRulesOf } from '#db/stores/training-rules.ts'
import type { Day } from '#db/values/day.ts'

/**
 * What the certificates print, in the order of numbers, each with whose it is; refuses one that
 * was asked for and is gone.
 */
export async function certificatePages(db: ReadDb, programmeId: string, ids: readonly string[]) {
  const programme = await programmeById(db, programmeId)
  const { signatory } = await trainingRulesOf(db, programmeId)
  const wanted = new Set(ids)
  const rows = (await certificatesOf(db, programmeId)).filter(({ id }) => wanted.has(id))
  if (rows.length < wanted.size) throw refused('record.gone', { table: 'certificate' })
  const trainings = new Map<string, { training: TrainingRow; days: readonly Day[] }>()
  for (const id of new Set(rows.map(({ trainingId }) => trainingId))) {
    const days = (await daysOf(db, id)).map(({ on }) => on)
    trainings.set(id, { training: await trainingById(db, id), days })
  }
  const people = new Map((await listedPeople(db, programmeId)).map((row) => [row.id, row]))
  return rows.flatMap((row) => {
    const held = trainings.get(row.trainingId)
    if (held === undefined) return []
    const person = people.get(row.personId)
    return {
      ...{ id: row.id, personId: row.personId, jstId: person?.jstId ?? null },
      number: row.number,
      name: row.printedName,
      jst: row.printedJst,
      sex: person?.sex ?? null,
      subject: held.training.subject,
      place: held.training.form === 'onSite' ? held.training.place : '',
      days: held.days,
      attended: row.attended,
      held: row.held,
      issuedOn: row.issuedOn,
      annulledOn: row.annulledOn,
      programme: programme.title,
      agreementNumber: programme.agreementNumber,
      institution: programme.institution,
      signatory,
      sample: programme.isSample,
    }
  })
}
