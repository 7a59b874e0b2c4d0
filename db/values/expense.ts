/** The words of expense documents: what they are, where they stand, what becomes of them. */
import type { Day } from './day.ts'

/** Kinds of documents that prove a cost. */
export const documentKinds = ['invoice', 'bill', 'payroll', 'mileage', 'note'] as const
export type DocumentKind = (typeof documentKinds)[number]

/**
 * Where a document stands: entered; checked formally; checked in substance too; paid in full;
 * in a claim; settled by the institution; parked, to be claimed again; ineligible as a whole.
 */
export const documentStates = [
  'draft',
  'checkedFormally',
  'checked',
  'paid',
  'inClaim',
  'settled',
  'parked',
  'ineligible',
] as const
export type DocumentState = (typeof documentStates)[number]

/** Who issued a document: a NIP, a PESEL, a foreign contractor, or nobody to identify. */
export const contractorKinds = ['nip', 'pesel', 'foreign', 'none'] as const
export type ContractorKind = (typeof contractorKinds)[number]

/** How a document came to the office. */
export const documentSources = ['manual', 'import', 'ksef'] as const
export type DocumentSource = (typeof documentSources)[number]

/** Categories that a claim reports against a limit. */
export const limitedCategories = ['fixedAssets', 'crossFinancing', 'outsourcedServices'] as const
export type LimitedCategory = (typeof limitedCategories)[number]

/** An invoice in another currency: its amount in hundredths and the rate in ten-thousandths. */
export interface ForeignAmount {
  readonly currency: string
  readonly gross: number
  readonly rate: number
  readonly rateOn: Day | null
}
