import type { MonthPlan } from '#db/values/budget.ts'
import { addDays, type Day } from '#db/values/day.ts'
import { addMoney, basisPoints, type Grosze, grosze, shareOf } from '#db/values/money.ts'
import { monthOf } from '#db/values/period.ts'
import type { Danger } from '#db/values/realisation.ts'
import type { RealisationFigures } from '#db/values/realisation-figures.ts'

/** Over 90 % engaged a line is near its limit; under it, near the end, it is underspent. */
const nearLimitRate = basisPoints(9_000)
/** Behind plan by more than a quarter: under 75 % of what was planned by now. */
const onPlanRate = basisPoints(7_500)
/** The last stretch in which unspent money is in danger. */
const monthsBeforeEnd = 3

/** What the plan gives to the months that had ended by the day. */
export function plannedBy(plan: readonly MonthPlan[], day: Day): Grosze {
  // A month has ended when the day after is in a later one.
  const running = monthOf(addDays(day, 1))
  let sum = grosze(0)
  for (const { month, amount } of plan) if (month < running) sum = addMoney(sum, amount)
  return sum
}

/** Whether less than three calendar months are left to the end of the programme. */
export function nearEnd(day: Day, end: Day): boolean {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7)) - 1 + monthsBeforeEnd
  // 30 November and three months is the last day of February, not 2 March.
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const then = new Date(Date.UTC(year, month, Math.min(Number(day.slice(8)), last)))
  return then.toISOString().slice(0, 10) > end
}

/**
 * What is wrong with a cost line on a day, the worst first: more engaged than there is; over
 * 90 % engaged while the plan has less than that behind it (a line spent as planned is done, not
 * in danger); documents under three quarters of what the plan says for the months that have
 * ended; more than a tenth of the budget free with less than three months to the end. The
 * thresholds are those that the office asked for.
 */
export function dangersOf(
  figures: RealisationFigures,
  plannedByNow: Grosze,
  at: { readonly day: Day; readonly end: Day },
): readonly Danger[] {
  const { budget, documents, engaged, left } = figures
  const found: Danger[] = []
  const near = shareOf(budget, nearLimitRate)
  if (left < 0) found.push('overspent')
  else if (budget > 0 && engaged > near && plannedByNow < near) found.push('nearLimit')
  // Near the end the plan has nothing more to say: the money must be spent now.
  if (budget > 0 && engaged < near && nearEnd(at.day, at.end)) found.push('underspent')
  else if (documents < shareOf(plannedByNow, onPlanRate)) found.push('behindPlan')
  return found
}
