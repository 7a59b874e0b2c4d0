/** Papers that the office gives out: reports, cards, letters and agreements, each in the register. */

import type { Role } from './role.ts'

/** What a paper is. */
export const issuedKinds = [
  'monthlyReport',
  'budgetReport',
  'jstCard',
  'letter',
  'agreement',
  'attendanceList',
  'trainingCertificate',
  'implementationCertificate',
  'rankingProtocol',
  'transferNote',
  'claimAnnex',
  'personRecord',
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
  attendanceList: ['mentor'],
  trainingCertificate: ['mentor'],
  implementationCertificate: [],
  rankingProtocol: [],
  transferNote: ['finance'],
  claimAnnex: ['finance'],
  personRecord: [],
  other: ['mentor'],
} as const satisfies Readonly<Record<IssuedKind, readonly Role[]>>

/** Whether a role withdraws papers of a kind: whoever gives them out does. */
export function mayWithdraw(role: Role, kind: IssuedKind): boolean {
  const issuers: readonly Role[] = issuersOf[kind]
  return role === 'coordinator' || issuers.includes(role)
}

/**
 * Whether a paper holds guarded fields of a person: its file opens only to who has just written
 * down what for, as the record itself does, and never among others in an archive.
 */
export const isGuarded = (kind: IssuedKind): boolean => kind === 'personRecord'

/** Whether a paper is about one person, whom the register names while the person is on record. */
export const isOfPerson = (kind: IssuedKind): boolean =>
  kind === 'personRecord' || kind === 'trainingCertificate'

/** What a template of the office is for. */
export const templateKinds = ['letter', 'agreement'] as const
export type TemplateKind = (typeof templateKinds)[number]
