import { addDays, type Day } from '#db/values/day.ts'
import { type Grosze, grosze, sumMoney } from '#db/values/money.ts'
import { type Month, monthOf, monthsOf } from '#db/values/period.ts'
import type { CoursePoint, MonthRow, RealisationCourse } from '#db/values/realisation.ts'
import { figuresFrom, noFigures, type RealisationFigures } from '#db/values/realisation-figures.ts'

/** So many of the last full months make the pace. */
const monthsOfPace = 6

/** A sum that falls on a calendar month. */
export interface MonthSum {
  readonly month: Month
  readonly amount: Grosze
}

/** What the S-curve is computed from; direct costs only, in grosze. */
export interface CourseFacts {
  readonly day: Day
  readonly from: Day
  readonly to: Day
  readonly budget: Grosze
  /** The plan of the version in force, line by line. */
  readonly planned: readonly MonthSum[]
  /** Paid in full, by the month of the day that completed the payment. */
  readonly paid: readonly MonthSum[]
  /** Approved, by the month of the decision. */
  readonly settled: readonly MonthSum[]
}

/**
 * The S-curve: plan, paid and settled summed up to the end of each month of the programme.
 * From the last full month on, paid is carried on to the programme's end at the present pace,
 * the mean of at most the last six full months since the first payment, and never past the budget.
 * A month is full at the end of its last day; the month that runs is carried on too: until its end
 * it comes to the pace, or to what it has already when that is more. So nothing is lost on the
 * first of a month. What lies before the first month counts from the first. Before a month is full
 * since the first payment, and once the last one is, there is nothing to forecast.
 */
export function realisationCourse(facts: CourseFacts): RealisationCourse {
  const { day, from, to, budget } = facts
  const now = monthOf(day)
  // On the last day of a month the next one runs already, with nothing in it yet.
  const running = monthOf(addDays(day, 1))
  const months = monthsOf({ from, to: day > to ? day : to })
  const sumUpTo = (sums: readonly MonthSum[], month: Month) =>
    sumMoney(sums.filter((sum) => sum.month <= month).map(({ amount }) => amount))
  const first = facts.paid.map(({ month }) => month).toSorted()[0]
  const full =
    first === undefined
      ? []
      : months.filter((month) => month >= first && month < running).slice(-monthsOfPace)
  const inFull = facts.paid.filter(({ month }) => full.includes(month))
  const pace = paceOf(sumMoney(inFull.map(({ amount }) => amount)), full.length)
  const paidNow = sumUpTo(facts.paid, now)
  const inRunning = facts.paid.filter(({ month }) => month === running)
  const missing = Math.max(0, pace - sumMoney(inRunning.map(({ amount }) => amount)))
  const ahead = months.filter((month) => month >= running && month <= monthOf(to))
  const forecastAt = (month: Month) => {
    if (month < running) return sumUpTo(facts.paid, month)
    const carried = ahead.filter((one) => one <= month).length
    const sum = carried === 0 ? paidNow : paidNow + missing + pace * (carried - 1)
    return grosze(Math.max(paidNow, Math.min(budget, sum)))
  }
  const start = full.at(-1) ?? now
  const foretold = full.length > 0 && ahead.length > 0
  const points = months.map((month): CoursePoint => {
    const known = month <= now
    return {
      month,
      planned: sumUpTo(facts.planned, month),
      paid: known ? sumUpTo(facts.paid, month) : null,
      settled: known ? sumUpTo(facts.settled, month) : null,
      forecast: foretold && month >= start ? forecastAt(month) : null,
    }
  })
  const expected = ahead.length === 0 ? null : (points.at(-1)?.forecast ?? paidNow)
  return { points, pace, paceMonths: full.length, budget, expected }
}

/** The mean, to the whole grosz below; a month of corrections alone brings no pace. */
const paceOf = (paid: Grosze, months: number): Grosze =>
  grosze(months === 0 ? 0 : Math.max(0, Math.floor(paid / months)))

/** What each month's parts of documents came to. */
export interface MonthDocuments {
  readonly month: Month
  readonly documents: Grosze
  readonly paid: Grosze
  readonly claimed: Grosze
  readonly settled: Grosze
  readonly unclaimedCorrections: Grosze
}

/**
 * The direct costs by the month of cost: the plan of the month against what its parts of
 * documents came to. A last row holds the budget outside the plan and the contracts, which
 * have no month, so that the rows add up to `direct`.
 */
export function realisationMonths(
  direct: RealisationFigures,
  planned: readonly MonthSum[],
  documents: readonly MonthDocuments[],
): readonly MonthRow[] {
  const months = [...planned, ...documents].map(({ month }) => month)
  const rows = [...new Set(months)].toSorted().map((month): MonthRow => {
    const plan = planned.filter((sum) => sum.month === month).map(({ amount }) => amount)
    const { month: _, ...sums } = documents.find((sum) => sum.month === month) ?? { month }
    return { month, figures: figuresFrom({ ...noFigures, ...sums, budget: sumMoney(plan) }) }
  })
  const budget = grosze(direct.budget - sumMoney(planned.map(({ amount }) => amount)))
  const { contracted, openContracts } = direct
  const rest = figuresFrom({ ...noFigures, budget, contracted, openContracts })
  return [...rows, { month: null, figures: rest }]
}
