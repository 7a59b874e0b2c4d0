/**
 * The words of the budget: what a cost is, where its rules' figures come from. Amounts are
 * whole grosze; a quantity is whole thousandths, so that half a post or 12,5 hours fit.
 */
import { type BasisPoints, basisPoints, type Grosze, grosze } from './money.ts'
import type { Month } from './period.ts'

/** Categories of cost; some have limits. Source: common practice of the fund, so editable. */
export const costCategories = [
  'personnel',
  'services',
  'fixedAssets',
  'crossFinancing',
  'other',
] as const
export type CostCategory = (typeof costCategories)[number]

/** How a version of the budget came to be: the agreement, an annex to it, or a transfer. */
export const versionKinds = ['agreement', 'annex', 'transfer'] as const

/** A draft can still be written; an approved version never changes. */
export const versionStates = ['draft', 'approved'] as const
export type VersionState = (typeof versionStates)[number]

/** A quantity in whole thousandths: 1000 is one. */
export type Thousandths = number & { readonly __brand: 'Thousandths' }

/** The integer as a quantity; throws on fractions and outside the safe range. */
export function thousandths(quantity: number): Thousandths {
  if (!Number.isSafeInteger(quantity)) throw new Error(`Not whole thousandths: ${quantity}`)
  return (quantity + 0) as Thousandths
}

/** What is planned to be spent in one month. */
export interface MonthPlan {
  readonly month: Month
  readonly amount: Grosze
}

/** What a transfer moves, from one cost line to another. */
export interface TransferMove {
  readonly fromLineId: string
  readonly toLineId: string
  readonly amount: Grosze
}

/** The figures of the money rules; those in `proposed` wait for the coordinator's word. */
export interface BudgetRules {
  /** Indirect costs as a flat rate of the direct ones. */
  readonly indirectRate: BasisPoints
  /** What the EU pays of the whole value; the state covers the rest of the grant. */
  readonly euRate: BasisPoints
  /** Fixed assets and cross-financing together, of the whole value. */
  readonly assetsLimitRate: BasisPoints
  /** Outsourced substantive services, of the direct costs. */
  readonly servicesLimitRate: BasisPoints
  /** From this net price a purchase counts as a fixed asset. */
  readonly assetThreshold: Grosze
  /** How much of a task may leave it, or come to it, without consent. */
  readonly transferRate: BasisPoints
  /** Changes are reported at least so many months before the end. */
  readonly transferNoticeMonths: number
  /** What share of the tranches received must be settled before the next one. */
  readonly settledRate: BasisPoints
  /** A claim is due at least every so many months. */
  readonly claimEveryMonths: number
  /** Working days after the period to submit a claim in. */
  readonly claimWorkingDays: number
  /** Days after the end of the programme to submit the final claim in. */
  readonly finalClaimDays: number
}

/**
 * The figures that the office starts with. The 10 % of a transfer and the month of notice are
 * read in a public source; the others are arithmetic on the programme sheet or common
 * practice, and are shown as proposed.
 */
export const initialBudgetRules: BudgetRules = {
  indirectRate: basisPoints(2_000),
  euRate: basisPoints(8_428),
  assetsLimitRate: basisPoints(1_000),
  servicesLimitRate: basisPoints(3_000),
  assetThreshold: grosze(1_000_000),
  transferRate: basisPoints(1_000),
  transferNoticeMonths: 1,
  settledRate: basisPoints(7_000),
  claimEveryMonths: 3,
  claimWorkingDays: 10,
  finalClaimDays: 30,
}

/** The initial figures that no public source confirms for this programme. */
export const proposedBudgetRules = [
  'indirectRate',
  'euRate',
  'assetsLimitRate',
  'servicesLimitRate',
  'assetThreshold',
  'settledRate',
  'claimEveryMonths',
  'claimWorkingDays',
  'finalClaimDays',
] as const satisfies readonly (keyof BudgetRules)[]
