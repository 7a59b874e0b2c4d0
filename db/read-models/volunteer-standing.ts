import type { ListPlace } from '#db/values/volunteer.ts'
import type { ReadDb } from '../columns.ts'
import { standingList } from '../rules/ranking-annex.ts'
import {
  annexesOf,
  applicationsIn,
  approvedListOf,
  opinionOf,
  opinionsIn,
} from '../stores/volunteer.ts'
import { listOpensOn } from './volunteer-list.ts'

/** Where one JST stands on the approved list, every annex played. */
export const placeOnList = async (
  db: ReadDb,
  programmeId: string,
  jstId: string,
): Promise<ListPlace> => (await placesOnList(db, programmeId))(jstId)

/** The same of every JST of a programme; the list is read once. */
async function placesOnList(
  db: ReadDb,
  programmeId: string,
): Promise<(jstId: string) => ListPlace> {
  const list = await approvedListOf(db, programmeId)
  if (list === null) return () => ({ kind: 'notApproved' })
  const annexes = await annexesOf(db, list.id)
  const standing = standingList(
    list.rows,
    annexes.map(({ withdrawnJstId, movedUp }) => ({ withdrawn: withdrawnJstId, movedUp })),
  )
  return (jstId) => {
    if (standing.withdrawn.has(jstId)) return { kind: 'withdrawn' }
    if (standing.accepted.some((row) => row.jstId === jstId)) {
      const raise = annexes.find(({ movedUp }) => movedUp.some((one) => one.jstId === jstId))
      return { kind: 'accepted', since: raise?.on ?? list.approvedOn }
    }
    const waiting = standing.reserve.findIndex((row) => row.jstId === jstId)
    if (waiting >= 0) return { kind: 'reserve', rank: waiting + 1 }
    return { kind: list.rows.some((row) => row.jstId === jstId) ? 'refused' : 'absent' }
  }
}

/** What the next step of a JST that takes part depends on: the list, its opinion, its place. */
export async function listStepFacts(db: ReadDb, programmeId: string, jstId: string) {
  const applications = await applicationsIn(db, programmeId)
  return {
    opened: (await listOpensOn(db, programmeId)) !== null,
    applied: applications.some((row) => row.jstId === jstId && row.withdrawnOn === null),
    judged: ((await opinionOf(db, programmeId, jstId))?.recommendation ?? null) !== null,
    place: await placeOnList(db, programmeId, jstId),
  }
}

/** The same of every JST of a programme, by TERYT; each table is read once. */
export async function listStepFactsIn(db: ReadDb, programmeId: string) {
  const opened = (await listOpensOn(db, programmeId)) !== null
  const applied = new Set(
    (await applicationsIn(db, programmeId)).flatMap(({ jstId, withdrawnOn }) =>
      withdrawnOn === null ? [jstId] : [],
    ),
  )
  const judged = new Set(
    (await opinionsIn(db, programmeId)).flatMap(({ jstId, recommendation }) =>
      recommendation === null ? [] : [jstId],
    ),
  )
  const placeOf = await placesOnList(db, programmeId)
  return (jstId: string) => ({
    ...{ opened, applied: applied.has(jstId), judged: judged.has(jstId), place: placeOf(jstId) },
  })
}
