import type { BudgetRules, CostCategory } from '#db/values/budget.ts'
import {
  addMoney,
  type BasisPoints,
  flatRateOf,
  type Grosze,
  grosze,
  sumMoney,
} from '#db/values/money.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { decideGrantSources, programmeAmounts } from './own-contribution.ts'

/**
 * The greatest direct costs that fit in a value together with the flat rate on them:
 * 895 618,00 zł in 1 074 741,60 zł at 20 %.
 */
export function directWithin(value: Grosze, indirectRate: BasisPoints): Grosze {
  const most = (BigInt(value) * 10_000n) / (10_000n + BigInt(indirectRate))
  // The flat rate is rounded down, so one grosz more may still fit.
  const next = grosze(Number(most) + 1)
  return addMoney(next, flatRateOf(next, indirectRate)) <= value ? next : grosze(Number(most))
}

/** The amounts of a whole budget, in grosze; direct and indirect, own and grant add up. */
export interface BudgetSums {
  readonly direct: Grosze
  readonly indirect: Grosze
  readonly total: Grosze
  readonly own: Grosze
  readonly grant: Grosze
  readonly eu: Grosze
  readonly state: Grosze
}

/**
 * What a sum of direct costs makes of the whole budget: the flat rate on top, the own
 * contribution, and the grant by its source. Refuses rates that exceed the whole.
 * Source: programme sheet (value, 10 %); the flat rate and the sources are proposed.
 */
export function budgetSums(
  direct: Grosze,
  rates: Pick<BudgetRules, 'indirectRate' | 'euRate'>,
  ownRate: BasisPoints,
): Decision<BudgetSums> {
  const indirect = flatRateOf(direct, rates.indirectRate)
  const total = addMoney(direct, indirect)
  const { ownContribution: own, grant } = programmeAmounts(total, ownRate)
  const sources = decideGrantSources(total, ownRate, rates.euRate)
  if (!sources.ok) return sources
  return allow({ direct, indirect, total, own, grant, ...sources.value })
}

/** A cost line as a version of the budget has it. */
export interface VersionLine {
  readonly lineId: string
  readonly category: CostCategory
  readonly outsourced: boolean
  readonly amount: Grosze
}

/**
 * A version may be approved when its lines add up to the direct costs it declares and no line
 * is negative. Limits of categories do not stop it (the institution may have agreed); they
 * are shown as warnings.
 */
export function decideApproval(
  directTotal: Grosze,
  lines: readonly VersionLine[],
): Decision<Grosze> {
  if (lines.length === 0) return refuse('budget.noLines')
  const negative = lines.find(({ amount }) => amount < 0)
  if (negative !== undefined) return refuse('budget.lineNegative', { amount: negative.amount })
  const sum = sumMoney(lines.map(({ amount }) => amount))
  if (sum !== directTotal) {
    return refuse('budget.linesDoNotAddUp', { sum, directTotal, missing: directTotal - sum })
  }
  return allow(sum)
}
