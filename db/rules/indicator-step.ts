import type { Day } from '#db/values/day.ts'
import type { MissingStep } from '#db/values/indicator.ts'
import type { ReportStanding } from './opening-report.ts'
import type { CellStanding } from './package-standing.ts'

const office = (step: MissingStep['step'], figures?: MissingStep['figures']): MissingStep => ({
  ...{ step, whose: 'office' as const },
  ...(figures !== undefined && { figures }),
})

/** How late something is, where it is. */
const late = (daysLate: number) => (daysLate > 0 ? { count: daysLate } : undefined)

/** What an opening report that was not accepted waits for; the office orders, asks for and accepts it. */
export function stepOfReport({ state, daysLate }: ReportStanding): MissingStep {
  if (state === 'notOrdered') return office('orderReport')
  return state === 'received' ? office('acceptReport') : office('awaitReport', late(daysLate))
}

/** The same of one deliverable of a package. */
export function stepOfDeliverable({ state, daysLate }: CellStanding): MissingStep {
  if (state === 'notOrdered') return office('orderDeliverable')
  return state === 'toAccept'
    ? office('acceptDeliverable')
    : office('awaitDeliverable', late(daysLate))
}

/** A person as far as the missing step goes, by the end of a day. */
export interface SteppedPerson {
  readonly attendedFrom: Day | null
  readonly trainedOn: Day | null
  readonly leftOn: Day | null
  /** How many fields of the record are empty. */
  readonly missing: number
}

/**
 * What a person who does not count yet is missing on a day: to come to a training, then the hours
 * where the set asks for them, then the record, which the office completes. Null of one who left
 * before doing their part: nobody waits for them.
 */
export function stepOfPerson(
  { attendedFrom, trainedOn, leftOn, missing }: SteppedPerson,
  asksHours: boolean,
  day: Day,
): MissingStep | null {
  const by = (on: Day | null) => on !== null && on <= day
  if (!by(attendedFrom)) return by(leftOn) ? null : { step: 'attendTraining', whose: 'jst' }
  if (asksHours && !by(trainedOn)) return by(leftOn) ? null : { step: 'reachHours', whose: 'jst' }
  return missing > 0 ? office('completeRecord', { count: missing }) : null
}
