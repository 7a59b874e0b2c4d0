/** The figures of a row of the realisation, and what follows from them. */
import { type Grosze, grosze } from './money.ts'

/**
 * The figures of a row on a day, in grosze; `budget = left + engaged` always, and
 * `engaged = documents + openContracts`.
 */
export interface RealisationFigures {
  /** What the version in force gives. */
  readonly budget: Grosze
  /** What contracts signed by the day are worth. */
  readonly contracted: Grosze
  /** What contracts may still bring: not invoiced yet, not closed. */
  readonly openContracts: Grosze
  /**
   * Eligible amounts of documents issued by the day, drafts among them. What a decision on a
   * claim ruled out is eligible until its day; what a person set as ineligible by hand has no
   * day and is out of every day.
   */
  readonly documents: Grosze
  /** The same of documents paid in full by the day. */
  readonly paid: Grosze
  /**
   * In claims submitted by the day: the amounts that await a decision, and of claims decided by
   * the day what was approved (what was parked or ruled out does not count any more).
   */
  readonly claimed: Grosze
  /** Approved in claims decided by the day. */
  readonly settled: Grosze
  /**
   * Correcting documents issued by the day that no submitted claim has yet, never above 0. They
   * lower `documents` at once and `claimed` only with the claim that takes them, so
   * `claimed ≤ documents − unclaimedCorrections` in every row of direct costs.
   */
  readonly unclaimedCorrections: Grosze
  readonly engaged: Grosze
  readonly left: Grosze
}

/** The share of the budget that is engaged, from 0; null without a budget. */
export const engagedShare = ({ budget, engaged }: RealisationFigures): number | null =>
  budget === 0 ? null : engaged / budget

const fields = [
  'budget',
  'contracted',
  'openContracts',
  'documents',
  'paid',
  'claimed',
  'settled',
  'unclaimedCorrections',
] as const satisfies readonly (keyof RealisationFigures)[]

/** The figures that others follow from. */
export type BareFigures = Pick<RealisationFigures, (typeof fields)[number]>

/** Nothing budgeted and nothing spent. */
export const noFigures: BareFigures = Object.fromEntries(
  fields.map((field) => [field, grosze(0)]),
) as Record<(typeof fields)[number], Grosze>

/** Completes the figures by the definitions of engaged and left. */
export function figuresFrom(bare: BareFigures): RealisationFigures {
  const engaged = grosze(bare.documents + bare.openContracts)
  return { ...bare, engaged, left: grosze(bare.budget - engaged) }
}

/** The sum of rows, field by field. */
export function sumFigures(rows: Iterable<BareFigures>): RealisationFigures {
  const sums: Record<(typeof fields)[number], Grosze> = { ...noFigures }
  for (const row of rows) {
    for (const field of fields) sums[field] = grosze(sums[field] + row[field])
  }
  return figuresFrom(sums)
}

/** The figures with each bare amount changed: a share of it, or what follows from it. */
export function mapFigures(
  rows: BareFigures,
  change: (amount: Grosze, field: keyof BareFigures) => Grosze,
): RealisationFigures {
  const changed = Object.fromEntries(fields.map((field) => [field, change(rows[field], field)]))
  return figuresFrom(changed as Record<(typeof fields)[number], Grosze>)
}
