import type { BudgetRules } from '#db/values/budget.ts'
import type { ClaimKind } from '#db/values/claim.ts'
import type { ClaimProblem, ProblemLevel, ProblemPlace } from '#db/values/claim-problem.ts'
import { addMoney, type Grosze, shareOf, subtractMoney } from '#db/values/money.ts'
import type { Figure } from '#db/values/refusal.ts'
import { settlesAdvance } from './claim.ts'

/** Makes a problem of its level, code, place and figures. */
export type Say = (
  level: ProblemLevel,
  code: string,
  place: ProblemPlace,
  figures?: Readonly<Record<string, Figure>>,
) => ClaimProblem

/** The money that a claim is checked against, in grosze. */
export interface ClaimMoneyFacts {
  readonly rules: Pick<BudgetRules, 'assetsLimitRate' | 'servicesLimitRate' | 'settledRate'>
  /** Whether own contribution and the EU's share together fit in the whole. */
  readonly ratesFit: boolean
  /** Null before the first approved version of the budget. */
  readonly budget: {
    readonly direct: Grosze
    readonly total: Grosze
    readonly grant: Grosze
  } | null
  /** Lines that the claim takes from: with the earlier claims against the version in force. */
  readonly lines: readonly {
    readonly name: string
    readonly budget: Grosze
    readonly cumulative: Grosze
  }[]
  /** Limited amounts of this claim and the earlier ones together. */
  readonly limited: {
    readonly fixedAssets: Grosze
    readonly crossFinancing: Grosze
    readonly outsourcedServices: Grosze
  }
  readonly advances: {
    readonly received: Grosze
    /** The grant of settling claims, approved or still asked for; with this one where it settles. */
    readonly projected: Grosze
  }
}

/**
 * Lines over their budget, limits of categories, and what asking for an advance needs. Figures
 * that are money are whole grosze; `rate` is a percentage.
 */
export function* moneyProblems(
  facts: ClaimMoneyFacts,
  claim: { readonly kinds: readonly ClaimKind[]; readonly advanceRequested: Grosze },
  say: Say,
): Generator<ClaimProblem> {
  yield* budgetProblems(facts, say)
  yield* advanceProblems(facts, claim, say)
}

function* budgetProblems({ rules, budget, lines, limited, ratesFit }: ClaimMoneyFacts, say: Say) {
  const place = { kind: 'section', section: 'finance' } as const
  if (!ratesFit) yield say('error', 'ratesOverWhole', { kind: 'plan' })
  if (budget === null) {
    yield say('warning', 'noBudget', { kind: 'plan' })
    return
  }
  for (const { name, budget: limit, cumulative } of lines) {
    if (cumulative <= limit) continue
    const over = subtractMoney(cumulative, limit)
    yield say('error', 'lineOverBudget', place, { line: name, over, budget: limit })
  }
  const assets = addMoney(limited.fixedAssets, limited.crossFinancing)
  const assetsLimit = shareOf(budget.total, rules.assetsLimitRate)
  if (assets > assetsLimit) {
    yield say('warning', 'assetsOverLimit', place, {
      sum: assets,
      limit: assetsLimit,
      rate: rules.assetsLimitRate / 100,
    })
  }
  const servicesLimit = shareOf(budget.direct, rules.servicesLimitRate)
  if (limited.outsourcedServices > servicesLimit) {
    yield say('warning', 'servicesOverLimit', place, {
      sum: limited.outsourcedServices,
      limit: servicesLimit,
      rate: rules.servicesLimitRate / 100,
    })
  }
}

function* advanceProblems(
  { rules, budget, advances }: ClaimMoneyFacts,
  { kinds, advanceRequested }: { readonly kinds: readonly ClaimKind[]; advanceRequested: Grosze },
  say: Say,
) {
  const place = { kind: 'section', section: 'identification' } as const
  const { received, projected } = advances
  if (!kinds.includes('advance')) {
    if (advanceRequested !== 0) yield say('error', 'advanceNotAsked', place)
  } else {
    if (advanceRequested <= 0) yield say('error', 'advanceAmountMissing', place)
    const missing = missingTo(received, projected, rules.settledRate)
    if (missing > 0) {
      const rate = rules.settledRate / 100
      yield say('error', 'advanceTooEarly', { kind: 'advances' }, { missing, rate })
    }
    const sum = addMoney(received, advanceRequested)
    if (budget !== null && sum > budget.grant) {
      yield say('error', 'advanceOverGrant', place, { sum, grant: budget.grant })
    }
  }
  if (kinds.includes('final') && !settlesAdvance(kinds) && projected < received) {
    const left = subtractMoney(received, projected)
    yield say('warning', 'finalLeavesAdvance', { kind: 'advances' }, { left })
  }
}

/** How much is missing to "at least so much of what was received". */
function missingTo(received: Grosze, projected: Grosze, rate: number): number {
  const needed = Number((BigInt(received) * BigInt(rate) + 9_999n) / 10_000n)
  return needed - projected
}
