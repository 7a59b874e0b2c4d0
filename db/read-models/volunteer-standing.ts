import { type Day, dayOf } from '#db/values/day.ts'
import type { ListPlace } from '#db/values/volunteer.ts'
import type { ReadDb } from '../columns.ts'
import { standingList } from '../rules/ranking-annex.ts'
import { annexesOf, applicationsIn, approvedListOf, opinionsIn } from '../stores/volunteer.ts'
import { listOpensOn } from './volunteer-list.ts'

/** Where one JST stands on the approved list, every annex played. */
export const placeOnList = async (
  db: ReadDb,
  programmeId: string,
  jstId: string,
): Promise<ListPlace> => (await placesOnList(db, programmeId, null))(jstId)

/** The same of every JST of a programme at the end of a day, null for now; the list is read once. */
async function placesOnList(
  db: ReadDb,
  programmeId: string,
  day: Day | null,
): Promise<(jstId: string) => ListPlace> {
  const list = await approvedListOf(db, programmeId)
  const by = (on: Day) => day === null || on <= day
  if (list === null || !by(list.approvedOn)) return () => ({ kind: 'notApproved' })
  const annexes = (await annexesOf(db, list.id)).filter(({ on }) => by(on))
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

/**
 * What the next step of each JST that takes part depends on, as it stood at the end of a day: the
 * list, its opinion, its place. Each table is read once for all of them.
 */
export async function listStepFactsIn(db: ReadDb, programmeId: string, day: Day) {
  const opensOn = await listOpensOn(db, programmeId)
  const opened = opensOn !== null && opensOn <= day
  const applied = new Set(
    (await applicationsIn(db, programmeId)).flatMap(({ jstId, appliedAt, withdrawnOn }) =>
      dayOf(new Date(appliedAt)) <= day && (withdrawnOn === null || withdrawnOn > day)
        ? [jstId]
        : [],
    ),
  )
  const judged = new Set(
    (await opinionsIn(db, programmeId)).flatMap(({ jstId, recommendation, givenOn }) =>
      recommendation !== null && (givenOn === null || givenOn <= day) ? [jstId] : [],
    ),
  )
  const placeOf = await placesOnList(db, programmeId, day)
  return (jstId: string) => ({
    ...{ opened, applied: applied.has(jstId), judged: judged.has(jstId), place: placeOf(jstId) },
  })
}
