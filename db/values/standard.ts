import type { Day } from './day.ts'

/** The longest texts of the check-list, in characters. */
export const standardLimits = {
  element: 300,
  link: 500,
  note: 1000,
  madeBy: 120,
  summary: 4000,
} as const

/** Elements of the check-list that are records of the office themselves: the audits, the certificate. */
export const recordedElements = {
  audits: 'Audyt otwarcia i audyt końcowy',
  certificate: 'Certyfikat',
} as const

/** What a certificate of implementation waits for, in the order in which it is asked. */
export const certificateGates = [
  'agreement',
  'visit',
  'openingAudit',
  'package',
  'standards',
  'finalAudit',
  'completion',
] as const
export type CertificateGate = (typeof certificateGates)[number]

/** An audit as the rules look at it. */
export interface AuditDays {
  readonly madeOn: Day
  /** Null until it is accepted. */
  readonly acceptedOn: Day | null
}

/** How the elements of a JST stand in one phase. */
export interface StandardTally {
  readonly met: number
  readonly partly: number
  readonly notMet: number
  /** Elements nobody has answered yet. */
  readonly open: number
}
