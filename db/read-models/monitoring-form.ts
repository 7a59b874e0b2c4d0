import type { ReadDb } from '../columns.ts'
import { ageAtEntryOf } from '../rules/person-identity.ts'
import { attendanceIn } from '../stores/attendance.ts'
import { listJsts, listPowiats } from '../stores/jst.ts'
import { peopleOf } from '../stores/people.ts'
import { attemptsIn } from '../stores/recruitment.ts'
import { trainingsOf } from '../stores/training.ts'

export type MonitoredPerson = Awaited<ReturnType<typeof monitoringForm>>[number]

/**
 * People with what the participants' monitoring form asks of them and of their institution, in
 * the order asked for. Participation begins on the first day of attendance (first support); a
 * record merged into another is not a person of its own.
 */
export async function monitoringForm(db: ReadDb, programmeId: string, asked: readonly string[]) {
  const places = new Map((await listJsts(db)).map((row) => [row.id, row]))
  const powiats = new Map((await listPowiats(db)).map((row) => [row.id, row.name]))
  const subjects = new Map((await trainingsOf(db, programmeId)).map((row) => [row.id, row.subject]))
  const attempts = Map.groupBy(await attemptsIn(db, programmeId), (row) => row.jstId)
  const present = Map.groupBy(await attendanceIn(db, programmeId), (row) => row.personId)
  const people = (await peopleOf(db, programmeId)).filter((row) => row.mergedIntoId === null)
  const byId = new Map(people.map((row) => [row.id, row]))
  return asked.flatMap((id) => {
    const row = byId.get(id)
    const place = row === undefined ? undefined : places.get(row.jstId)
    if (row === undefined || place === undefined) return []
    const days = present.get(id) ?? []
    const attempt = attempts.get(row.jstId)?.at(-1) ?? null
    const support = [...Map.groupBy(days, (one) => one.trainingId)].map(([training, held]) => ({
      subject: subjects.get(training) ?? '',
      from: held[0]?.on ?? null,
      to: held.at(-1)?.on ?? null,
    }))
    return [
      {
        person: row,
        jst: { ...place, powiatName: powiats.get(place.powiatId) ?? '' },
        jstFrom: attempt?.joinedOn ?? null,
        jstTo: attempt?.withdrawnOn ?? null,
        ageAtEntry: ageAtEntryOf(row, days[0]?.on ?? null),
        from: days[0]?.on ?? null,
        support,
      },
    ]
  })
}
