import type { Day } from '#db/values/day.ts'
import { type Grosze, grosze, sumMoney } from '#db/values/money.ts'
import { type Month, monthOf, monthsOf } from '#db/values/period.ts'
import {
  type CoursePoint,
  figuresFrom,
  type MonthRow,
  noFigures,
  type RealisationCourse,
  type RealisationFigures,
} from '#db/values/realisation.ts'

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
 * From the month of the day on, paid is carried on to the end at the present pace, the mean of
 * at most the last six full months, and never past the budget. What lies before the first
 * month counts from the first.
 */
export function realisationCourse(facts: CourseFacts): RealisationCourse {
  const { day, from, to, budget } = facts
  const now = monthOf(day)
  const months = monthsOf({ from, to: day > to ? day : to })
  const sumUpTo = (sums: readonly MonthSum[], month: Month) =>
    sumMoney(sums.filter((sum) => sum.month <= month).map(({ amount }) => amount))
  const full = months.filter((month) => month < now).slice(-monthsOfPace)
  const inFull = facts.paid.filter(({ month }) => full.includes(month))
  const pace = paceOf(sumMoney(inFull.map(({ amount }) => amount)), full.length)
  const paidNow = sumUpTo(facts.paid, now)
  const ahead = (month: Month) => months.indexOf(month) - Math.max(0, months.indexOf(now))
  const forecastAt = (month: Month) =>
    grosze(Math.max(paidNow, Math.min(budget, paidNow + pace * ahead(month))))
  const points = months.map((month): CoursePoint => {
    const known = month <= now
    return {
      month,
      planned: sumUpTo(facts.planned, month),
      paid: known ? sumUpTo(facts.paid, month) : null,
      settled: known ? sumUpTo(facts.settled, month) : null,
      forecast: month >= now ? forecastAt(month) : null,
    }
  })
  const expected = points.at(-1)?.forecast ?? paidNow
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
