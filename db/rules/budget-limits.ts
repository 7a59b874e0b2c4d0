import type { BudgetRules, CostCategory } from '#db/values/budget.ts'
import { flatRateOf, type Grosze, sumMoney } from '#db/values/money.ts'

/** A cost line as the limits see it. */
export interface LimitedLine {
  readonly category: CostCategory
  readonly outsourced: boolean
  readonly unitPrice: Grosze
  readonly amount: Grosze
}

/** How much of a limit is used, in grosze; `exceeded` where it is more than the limit. */
export interface LimitUse {
  readonly used: Grosze
  readonly limit: Grosze
  readonly exceeded: boolean
}

/** The limits of categories in one version of the budget. */
export interface BudgetLimits {
  /** Fixed assets and cross-financing together, of the whole value. */
  readonly assets: LimitUse
  /** Outsourced substantive services, of the direct costs. */
  readonly services: LimitUse
  /** Lines of fixed assets that are cheaper than the threshold and so do not count. */
  readonly belowThreshold: number
}

/**
 * What the lines use of the limits: fixed assets and cross-financing jointly of the whole value
 * (`assetsLimitRate`), services marked as outsourced of the direct costs
 * (`servicesLimitRate`). A fixed asset counts when one unit costs at least `assetThreshold`.
 * Limits are rounded down ("at most"). Common practice of the fund, so every figure is a
 * setting; a limit that is exceeded is a warning, for the institution may have agreed to it.
 */
export function budgetLimits(
  lines: readonly LimitedLine[],
  totals: { readonly direct: Grosze; readonly value: Grosze },
  rules: Pick<BudgetRules, 'assetsLimitRate' | 'servicesLimitRate' | 'assetThreshold'>,
): BudgetLimits {
  const assets = lines.filter(({ category }) => category === 'fixedAssets')
  const counted = assets.filter(({ unitPrice }) => unitPrice >= rules.assetThreshold)
  const crossFinancing = lines.filter(({ category }) => category === 'crossFinancing')
  return {
    assets: use([...counted, ...crossFinancing], flatRateOf(totals.value, rules.assetsLimitRate)),
    services: use(
      lines.filter(({ outsourced }) => outsourced),
      flatRateOf(totals.direct, rules.servicesLimitRate),
    ),
    belowThreshold: assets.length - counted.length,
  }
}

function use(lines: readonly LimitedLine[], limit: Grosze): LimitUse {
  const used = sumMoney(lines.map(({ amount }) => amount))
  return { used, limit, exceeded: used > limit }
}
