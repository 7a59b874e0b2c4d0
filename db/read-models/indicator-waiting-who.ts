import { inArray } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { contractor } from '../schema/expense.ts'
import { mentorsOf } from '../stores/mentor.ts'
import { visitsIn } from '../stores/mentor-visit.ts'
import { deliverablesIn } from '../stores/package.ts'
import type { Waiting } from './indicator-waiting.ts'
import { mentorsByJst } from './mentor-facts.ts'

type Names = (one: Waiting) => string | undefined

/**
 * The same with the name of the one whose move it is, where the records hold it: of a contractor's
 * the firm that it, or what a package lacks, was ordered from; of a mentor's the mentor of the visit
 * or of the JST on the day.
 */
export async function withNames(
  db: ReadDb,
  programmeId: string,
  waiting: readonly Waiting[],
  day: Day,
): Promise<readonly Waiting[]> {
  const ofFirms = waiting.filter(({ whose }) => whose === 'contractor')
  const ofMentors = waiting.some(({ whose }) => whose === 'mentor')
  const firmOf = ofFirms.length === 0 ? null : await firmNames(db, programmeId, ofFirms, day)
  const mentorOf = ofMentors ? await mentorNames(db, programmeId, day) : null
  const nameOf: Names = (one) =>
    one.whose === 'contractor'
      ? firmOf?.(one)
      : one.whose === 'mentor'
        ? mentorOf?.(one)
        : undefined
  if (firmOf === null && mentorOf === null) return waiting
  return waiting.map((one) => ({ ...one, who: nameOf(one) }))
}

async function firmNames(
  db: ReadDb,
  programmeId: string,
  waiting: readonly Waiting[],
  day: Day,
): Promise<Names> {
  const packages = waiting.some(({ contractorId }) => contractorId === undefined)
  const awaited = (packages ? await deliverablesIn(db, programmeId) : []).filter(
    ({ orderedOn, receivedOn }) => orderedOn <= day && (receivedOn === null || receivedOn > day),
  )
  const byJst = Map.groupBy(awaited, ({ jstId }) => jstId)
  const idsOf = ({ contractorId, mark }: Waiting): readonly string[] =>
    contractorId === undefined
      ? (byJst.get(mark.place?.jstId ?? '') ?? []).flatMap((row) => row.contractorId ?? [])
      : [contractorId]
  const ids = [...new Set(waiting.flatMap(idsOf))]
  const rows = await db
    .select({ id: contractor.id, name: contractor.name })
    .from(contractor)
    .where(inArray(contractor.id, ids))
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (one) => {
    const own = [...new Set(idsOf(one))].flatMap((id) => names.get(id) ?? [])
    return own.length === 0 ? undefined : own.join(', ')
  }
}

async function mentorNames(db: ReadDb, programmeId: string, day: Day): Promise<Names> {
  const byJst = await mentorsByJst(db, programmeId, day)
  const names = new Map((await mentorsOf(db, programmeId)).map(({ id, name }) => [id, name]))
  const ofVisit = new Map((await visitsIn(db, programmeId)).map((row) => [row.id, row.mentorId]))
  return ({ mark }) =>
    mark.subject === 'visit'
      ? names.get(ofVisit.get(mark.id) ?? '')
      : byJst.get(mark.place?.jstId ?? '')?.name
}
