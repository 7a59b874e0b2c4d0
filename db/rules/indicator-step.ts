import type { Day } from '#db/values/day.ts'
import type { MissingStep } from '#db/values/indicator.ts'
import type { ReportStanding } from './opening-report.ts'
import type { CellStanding } from './package-standing.ts'
import { ownedStep, ownerOfAwaited } from './step-owner.ts'

/** How late something is, where it is. */
const late = (daysLate: number) => (daysLate > 0 ? { count: daysLate } : undefined)

/** What an opening report that was not accepted waits for. */
export function stepOfReport({ state, daysLate }: ReportStanding): MissingStep {
  if (state === 'notOrdered') return ownedStep('orderReport')
  return state === 'received' ? ownedStep('acceptReport') : ownedStep('awaitReport', late(daysLate))
}

/** The same of one deliverable of a package; null of `contractorId` is work of the office itself. */
export function stepOfDeliverable(
  { state, daysLate }: CellStanding,
  contractorId: string | null,
): MissingStep {
  if (state === 'notOrdered') return ownedStep('orderDeliverable')
  return state === 'toAccept'
    ? ownedStep('acceptDeliverable')
    : {
        ...ownedStep('awaitDeliverable', late(daysLate)),
        whose: ownerOfAwaited(contractorId),
      }
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
 * All that a person who does not count yet is missing on a day: to come to a training, or the hours
 * where the set asks for them, and the record, which the office completes. Nothing of one who left
 * before doing their part: nobody waits for them.
 */
export function stepsOfPerson(
  { attendedFrom, trainedOn, leftOn, missing }: SteppedPerson,
  asksHours: boolean,
  day: Day,
): readonly MissingStep[] {
  const by = (on: Day | null) => on !== null && on <= day
  const came = by(attendedFrom)
  const own = !came ? 'attendTraining' : asksHours && !by(trainedOn) ? 'reachHours' : null
  if (own !== null && by(leftOn)) return []
  return [
    ...(own === null ? [] : [ownedStep(own)]),
    ...(missing > 0 ? [ownedStep('completeRecord', { count: missing })] : []),
  ]
}
