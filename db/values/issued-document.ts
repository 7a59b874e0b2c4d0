/** Papers that the office gives out: reports, cards, letters and agreements, each in the register. */

import type { Role } from './role.ts'

/** What a paper is. */
export const issuedKinds = [
  'monthlyReport',
  'budgetReport',
  'jstCard',
  'letter',
  'agreement',
  'other',
] as const
export type IssuedKind = (typeof issuedKinds)[number]

/** Who gives out papers of a kind besides the coordinator; the same people withdraw them. */
export const issuersOf = {
  monthlyReport: ['finance', 'mentor'],
  budgetReport: ['finance'],
  jstCard: ['contactDesk', 'mentor'],
  letter: ['mentor'],
  agreement: ['mentor'],
  other: ['mentor'],
} as const satisfies Readonly<Record<IssuedKind, readonly Role[]>>

/** Whether a role withdraws papers of a kind: whoever gives them out does. */
export const mayWithdraw = (role: Role, kind: IssuedKind): boolean =>
  role === 'coordinator' || issuersOf[kind].some((issuer) => issuer === role)

/** What a template of the office is for. */
export const templateKinds = ['letter', 'agreement'] as const
export type TemplateKind = (typeof templateKinds)[number]
