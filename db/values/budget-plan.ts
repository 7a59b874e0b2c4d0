/** Arithmetic of a cost line that the forms need as much as the rules: price and months. */
import type { MonthPlan, Thousandths } from './budget.ts'
import { type Grosze, grosze, sumMoney } from './money.ts'
import { splitMoney } from './money-split.ts'
import type { Month } from './period.ts'

/** No line of an office's budget comes near these: a billion złoty, a million of a unit. */
export const maxLineAmount = grosze(100_000_000_000)
export const maxQuantity = 1_000_000_000

/** What a cost line costs: quantity times price, halves of a grosz away from zero. */
export function lineAmount(quantity: Thousandths, unitPrice: Grosze): Grosze {
  const product = BigInt(quantity) * BigInt(unitPrice)
  const half = product < 0n ? -500n : 500n
  return grosze(Number((product + half) / 1000n))
}

/** What the months of a plan add up to. */
export const plannedSum = (plan: readonly MonthPlan[]): Grosze =>
  sumMoney(plan.map(({ amount }) => amount))

/**
 * The amount in equal parts over the months, in their order; the grosze that are left over go
 * one each to the first months, so that the parts add up. No months give no plan.
 */
export function spreadEvenly(amount: Grosze, months: readonly Month[]): readonly MonthPlan[] {
  if (months.length === 0) return []
  const parts = splitMoney(
    amount,
    months.map(() => 1),
  )
  return months.map((month, at) => ({ month, amount: parts[at] ?? grosze(0) })).filter(planned)
}

/**
 * The same months with another amount, in the old proportions, to the grosz. A line that was
 * not planned, or only with zeros, stays without a plan.
 */
export function rescaledPlan(plan: readonly MonthPlan[], amount: Grosze): readonly MonthPlan[] {
  const weights = plan.map((part) => Math.max(0, part.amount))
  if (weights.every((weight) => weight === 0)) return []
  const parts = splitMoney(amount, weights)
  return plan.map(({ month }, at) => ({ month, amount: parts[at] ?? grosze(0) })).filter(planned)
}

const planned = ({ amount }: MonthPlan): boolean => amount !== 0
