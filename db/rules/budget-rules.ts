import type { BudgetRules } from '#db/values/budget.ts'
import { maxLineAmount } from '#db/values/budget-plan.ts'
import type { BasisPoints } from '#db/values/money.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

type Figures = Readonly<Record<keyof BudgetRules, number>>

/**
 * The money rules as the coordinator writes them. A proposed figure is settled when it is
 * confirmed or another is written. Refuses rates of the EU and of the own contribution that
 * together exceed the whole, and a threshold that is negative or absurd.
 */
export function decideRules(
  before: Figures & { readonly proposed: readonly string[] },
  after: Figures,
  confirmed: readonly string[],
  ownRate: BasisPoints,
): Decision<{ readonly proposed: readonly string[] }> {
  if (after.euRate + ownRate > 10_000) {
    return refuse('programme.ratesOverWhole', {
      own: ownRate / 100,
      eu: after.euRate / 100,
      whole: 100,
    })
  }
  if (after.assetThreshold < 0 || after.assetThreshold > maxLineAmount) {
    return refuse('budget.priceOutOfRange')
  }
  const isFigure = (name: string): name is keyof BudgetRules => name in after
  const proposed = before.proposed.filter(
    (name) => isFigure(name) && !confirmed.includes(name) && before[name] === after[name],
  )
  return allow({ proposed })
}
