import { addDays, type Day, day } from '#db/values/day.ts'
import { lastDayOf, monthOf, type Period } from '#db/values/period.ts'
import type { ClaimList } from '../claim/claim.ts'
import type { SnapshotList } from './snapshot.ts'

/** A calendar quarter, cut to the programme's days. */
export interface Quarter extends Period {
  readonly year: string
  /** From 1 to 4. */
  readonly quarter: number
}

/** The quarters of a programme that are over by a day, the latest first. */
export function quartersOver(programme: Period, by: Day): readonly Quarter[] {
  const found: Quarter[] = []
  for (let from = programme.from; from <= programme.to; ) {
    const { year, quarter } = quarterOf(from)
    const last = lastDayOf(monthOf(day(`${year}-${String(quarter * 3).padStart(2, '0')}-01`)))
    const to = last < programme.to ? last : programme.to
    if (to > by) break
    found.push({ from, to, year, quarter })
    from = addDays(to, 1)
  }
  return found.toReversed()
}

const quarterOf = (on: Day) => ({
  year: on.slice(0, 4),
  quarter: Math.floor((Number(on.slice(5, 7)) + 2) / 3),
})

/** What may be frozen next: drafts of claims whose period is over, and quarters not frozen yet. */
export function periodsToFreeze(
  claims: ClaimList['claims'],
  snapshots: SnapshotList,
  programme: Period,
  by: Day,
) {
  const taken = new Set(snapshots.map(({ from, to }) => `${from} ${to}`))
  const free = ({ from, to }: Period) => to <= by && !taken.has(`${from} ${to}`)
  const served = new Set(snapshots.map(({ claim }) => claim?.id))
  const drafts = claims.filter(
    (claim) => claim.state === 'draft' && free(claim) && !served.has(claim.id),
  )
  const ofClaims = new Set(drafts.map(({ from, to }) => `${from} ${to}`))
  return {
    drafts,
    quarters: quartersOver(programme, by).filter(
      (quarter) => free(quarter) && !ofClaims.has(`${quarter.from} ${quarter.to}`),
    ),
  }
}
