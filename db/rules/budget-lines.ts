import type { CostCategory, MonthPlan, Thousandths } from '#db/values/budget.ts'
import { thousandths } from '#db/values/budget.ts'
import {
  lineAmount,
  maxLineAmount,
  maxQuantity,
  plannedSum,
  rescaledPlan,
} from '#db/values/budget-plan.ts'
import { type Grosze, grosze, subtractMoney } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** What names a cost line; documents and approved versions rest on it. */
export interface LineIdentity {
  readonly name: string
  readonly category: CostCategory
  readonly outsourced: boolean
  readonly abroad: boolean
  readonly stateAid: boolean
  readonly unit: string
}

/** What a version gives to a cost line, as a person types it. */
export interface LineCost {
  readonly quantity: Thousandths
  readonly unitPrice: Grosze
  readonly plan: readonly MonthPlan[]
}

/**
 * Decides a cost line of a draft and computes its amount. Refuses a line without a name, a
 * negative or absurd quantity or price, months outside the programme, a month twice, a
 * negative month, and a plan that does not add up to the amount; no plan at all is allowed.
 */
export function decideLine(
  line: LineIdentity & LineCost,
  months: readonly Month[],
): Decision<LineCost & { readonly amount: Grosze }> {
  const { name, quantity, unitPrice } = line
  if (name.trim() === '') return refuse('budget.lineNameMissing')
  if (quantity < 0 || quantity > maxQuantity) return refuse('budget.quantityOutOfRange')
  if (unitPrice < 0 || unitPrice > maxLineAmount) return refuse('budget.priceOutOfRange')
  if (BigInt(quantity) * BigInt(unitPrice) > BigInt(maxLineAmount) * 1000n) {
    return refuse('budget.amountTooLarge', { limitAmount: maxLineAmount })
  }
  const amount = lineAmount(quantity, unitPrice)
  const plan = decidePlan(line.plan, amount, months)
  return plan.ok ? allow({ quantity, unitPrice, amount, plan: plan.value }) : plan
}

function decidePlan(
  plan: readonly MonthPlan[],
  amount: Grosze,
  months: readonly Month[],
): Decision<readonly MonthPlan[]> {
  const written = plan.filter((part) => part.amount !== 0)
  const seen = new Set<Month>()
  for (const { month, amount } of written) {
    if (!months.includes(month)) return refuse('budget.monthOutside', { month })
    if (seen.has(month)) return refuse('budget.monthTwice', { month })
    if (amount < 0 || amount > maxLineAmount) return refuse('budget.monthOutOfRange', { month })
    seen.add(month)
  }
  const planned = plannedSum(written)
  if (written.length > 0 && planned !== amount) {
    const missing = subtractMoney(amount, planned)
    return refuse('budget.planDoesNotAddUp', { amount, planned, missing })
  }
  return allow(written.toSorted((one, other) => (one.month < other.month ? -1 : 1)))
}

/**
 * The line with another amount, as a transfer leaves it, so that quantity times price is the
 * amount again: more or less of the same price where thousandths of the unit make exactly the
 * amount, else the same quantity at another price in whole grosze, else one at that price. The
 * months keep their proportions.
 */
export function withAmount(line: LineCost, amount: Grosze): LineCost & { readonly amount: Grosze } {
  const plan = rescaledPlan(line.plan, amount)
  const thousandfold = BigInt(amount) * 1000n
  const { quantity, unitPrice } = line
  const count = unitPrice === 0 ? null : exactly(thousandfold, unitPrice)
  if (count !== null && count <= maxQuantity) {
    return { quantity: thousandths(count), unitPrice, amount, plan }
  }
  const price = quantity === 0 ? null : exactly(thousandfold, quantity)
  if (price !== null) return { quantity, unitPrice: grosze(price), amount, plan }
  return { quantity: thousandths(1000), unitPrice: amount, amount, plan }
}

/** The quotient of a division without a remainder; null where there is one. */
const exactly = (dividend: bigint, divisor: number): number | null =>
  dividend % BigInt(divisor) === 0n ? Number(dividend / BigInt(divisor)) : null

/**
 * Whether a line's name, category and marks may still change: not once an approved version has
 * it, for that version would then say something else than what was signed.
 */
export function decideIdentity(
  before: LineIdentity & { readonly taskId: string },
  after: LineIdentity & { readonly taskId: string },
  inApproved: boolean,
): Decision<true> {
  const same =
    before.name === after.name &&
    before.category === after.category &&
    before.outsourced === after.outsourced &&
    before.abroad === after.abroad &&
    before.stateAid === after.stateAid &&
    before.unit === after.unit &&
    before.taskId === after.taskId
  return same || !inApproved ? allow(true) : refuse('budget.lineFrozen', { name: before.name })
}
