import type { BudgetRules } from '#db/values/budget.ts'
import { addDays, type Day, daysBetween } from '#db/values/day.ts'
import type { Period } from '#db/values/period.ts'
import { addMonths, addWorkingDays } from './claim-calendar.ts'

/** The figures of the money rules that say when claims are due. */
export type ClaimDeadlines = Pick<
  BudgetRules,
  'claimEveryMonths' | 'claimWorkingDays' | 'finalClaimDays'
>

/** How a claim stands against its due day; `days` from or to that day, never negative. */
export interface ClaimTiming {
  readonly due: Day
  readonly verdict: 'inTime' | 'late' | 'ahead' | 'overdue'
  readonly days: number
}

/** A period that no claim covers yet. */
export interface AwaitedClaim extends Period, ClaimTiming {
  readonly final: boolean
}

/**
 * The last day on which a claim may be submitted: so many working days after its period, or
 * for the final one so many days after the end of the programme. Source: common practice
 * (10 working days, 30 days), proposed, so both are settings.
 */
export function claimDueDay(
  claim: { readonly to: Day; readonly final: boolean },
  programme: Period,
  deadlines: ClaimDeadlines,
): Day {
  return claim.final
    ? addDays(programme.to, deadlines.finalClaimDays)
    : addWorkingDays(claim.to, deadlines.claimWorkingDays)
}

/** How a claim stands on a day: submitted in time or late, still ahead or overdue. */
export function claimTiming(due: Day, submittedOn: Day | null, on: Day): ClaimTiming {
  const days = Math.abs(daysBetween(due, submittedOn ?? on))
  if (submittedOn !== null) return { due, verdict: submittedOn <= due ? 'inTime' : 'late', days }
  return { due, verdict: on <= due ? 'ahead' : 'overdue', days }
}

/**
 * The period that the next claim should cover: from the day after the last one, for as many
 * months as claims may be apart, to the end of the programme at most. Null when every day of
 * the programme is covered.
 */
export function nextClaimPeriod(
  programme: Period,
  lastTo: Day | null,
  deadlines: ClaimDeadlines,
): Period | null {
  const from = lastTo === null ? programme.from : addDays(lastTo, 1)
  if (from > programme.to) return null
  const to = addDays(addMonths(from, Math.max(1, deadlines.claimEveryMonths)), -1)
  return { from, to: to < programme.to ? to : programme.to }
}

/**
 * The claims that are missing on a day, oldest first: every period that begins by then and no
 * claim covers. The last of them is the one that comes next.
 */
export function awaitedClaims(
  programme: Period,
  lastTo: Day | null,
  deadlines: ClaimDeadlines,
  on: Day,
): readonly AwaitedClaim[] {
  const awaited: AwaitedClaim[] = []
  let period = nextClaimPeriod(programme, lastTo, deadlines)
  while (period !== null && (period.from <= on || awaited.length === 0)) {
    const final = period.to === programme.to
    const due = claimDueDay({ to: period.to, final }, programme, deadlines)
    awaited.push({ ...period, final, ...claimTiming(due, null, on) })
    period = nextClaimPeriod(programme, period.to, deadlines)
  }
  return awaited
}
