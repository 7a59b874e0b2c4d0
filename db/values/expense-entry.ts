/**
 * What entering a document computes before anything is saved: how much of it may be charged,
 * the VAT within its parts, and what the document leaves on a cost line. The window and the
 * host ask here, so that what is shown while typing is what is kept.
 */
import type { CostCategory } from './budget.ts'
import type { LimitedCategory } from './expense.ts'
import { addMoney, type Grosze, grosze, subtractMoney, sumMoney } from './money.ts'
import { splitMoney } from './money-split.ts'

/** The amounts on a document's face, in grosze; a correction may have them below zero. */
export interface DocumentAmounts {
  readonly gross: Grosze
  readonly net: Grosze
  readonly vatEligible: boolean
}

/** The most that a document's parts may add up to: its gross, or its net when VAT is not eligible. */
export const chargeable = ({ gross, net, vatEligible }: DocumentAmounts): Grosze =>
  vatEligible ? gross : net

/** What of the document its parts leave uncharged; below zero when they exceed it. */
export const uncharged = (document: DocumentAmounts, amounts: readonly Grosze[]): Grosze =>
  subtractMoney(chargeable(document), sumMoney(amounts))

/**
 * The VAT within each part: the document's VAT in proportion to the parts, what is left
 * uncharged taking its own share, so that it never exceeds the whole. 0 when VAT is not eligible.
 */
export function vatWithin(
  document: DocumentAmounts,
  amounts: readonly Grosze[],
): readonly Grosze[] {
  const { gross, net, vatEligible } = document
  const rest = Math.max(0, Math.abs(gross) - Math.abs(sumMoney(amounts)))
  const weights = [...amounts.map(Math.abs), rest]
  const any = weights.some((weight) => weight > 0)
  if (!vatEligible || !any) return amounts.map(() => grosze(0))
  return splitMoney(subtractMoney(gross, net), weights).slice(0, amounts.length)
}

/** The category that a claim reports against a limit, by the cost line that a part is on. */
export function limitedCategoryOf(line: {
  readonly category: CostCategory
  readonly outsourced: boolean
}): LimitedCategory | null {
  if (line.category === 'fixedAssets' || line.category === 'crossFinancing') return line.category
  return line.outsourced ? 'outsourcedServices' : null
}

/** What stands on a cost line without the document that is being entered, in grosze. */
export interface LineStanding {
  readonly lineId: string
  /** What the version in force gives it; null before any version was approved. */
  readonly budget: Grosze | null
  /** Eligible amounts of every document's parts on it, drafts among them. */
  readonly documents: Grosze
  /** What contracts hold of it and no document used yet, this document's contract left out. */
  readonly openContracts: Grosze
  /** What this document's contract gives the line, and its documents so far; 0 without one. */
  readonly contracted: Grosze
  readonly contractDocuments: Grosze
}

/**
 * What is left of a cost line once a document charges `amount` to it: budget − documents −
 * open contracts. A document of a contract uses what the contract held, so only what exceeds
 * the contract takes from what is left. Null where there is no budget in force.
 */
export function leftOnLine(standing: LineStanding, amount: Grosze): Grosze | null {
  if (standing.budget === null) return null
  const ofContract = addMoney(standing.contractDocuments, amount)
  const held = Math.max(0, standing.contracted - ofContract)
  const engaged = addMoney(standing.documents, amount, standing.openContracts, grosze(held))
  return subtractMoney(standing.budget, engaged)
}
