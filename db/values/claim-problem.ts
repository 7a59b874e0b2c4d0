/** What is wrong with a claim before it is submitted, and where to put it right. */
import type { Figure } from './refusal.ts'

/** The sections of a claim, in the order of the fund's form. */
export const claimSections = [
  'identification',
  'project',
  'progress',
  'indicators',
  'problems',
  'plan',
  'documents',
  'flatRate',
  'corrections',
  'sources',
  'advances',
  'finance',
  'income',
  'statements',
  'attachments',
] as const
export type ClaimSection = (typeof claimSections)[number]

/** An error stops the submission; a warning is for the person to weigh. */
export const problemLevels = ['error', 'warning'] as const
export type ProblemLevel = (typeof problemLevels)[number]

/** Where a problem is put right: in a section, on a document, in another claim or screen. */
export type ProblemPlace =
  | { readonly kind: 'section'; readonly section: ClaimSection }
  | { readonly kind: 'document'; readonly id: string }
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'unpaid' }
  | { readonly kind: 'advances' }
  | { readonly kind: 'plan' }

/** One thing that is wrong; `code` is put into words by the texts `claim.problem.<code>`. */
export interface ClaimProblem {
  readonly code: string
  readonly level: ProblemLevel
  readonly figures: Readonly<Record<string, Figure>>
  readonly place: ProblemPlace
}
