/**
 * What the desk says of a JST in one sentence: how it stands, what is next, and whose move it
 * is. The words are `deskCard.say.*` in the renderer's texts.
 */
import type { Day } from './day.ts'
import type { Deliverable } from './package.ts'
import type { TimeOfDay } from './training.ts'

/** How far a JST has come, each told with its own day. */
export const saidStandings = [
  'none',
  'invited',
  'declared',
  'signed',
  'takingPart',
  'withdrawn',
  'agreed',
  'completed',
  'certified',
  'ended',
] as const
export type SaidStanding = (typeof saidStandings)[number]

/** What is said to come next. */
export const saidNexts = [
  'invite',
  'declare',
  'signSupportAgreement',
  'firstTraining',
  'firstTrainingOn',
  'nothing',
  'nextTraining',
  'replaceJst',
  'placeTaken',
  'applyForList',
  'writeOpinion',
  'approveList',
  'waitOnReserve',
  'acceptPlan',
  'signImplementationAgreement',
  'assignMentor',
  'visit',
  'visitOn',
  'visitOverdue',
  'orderPackage',
  'orderPart',
  'awaitPart',
  'acceptPart',
  'openingAudit',
  'meetStandards',
  'finalAudit',
  'completeImplementation',
  'issueCertificate',
  'programmeOver',
] as const
export type SaidNext = (typeof saidNexts)[number]

/** Whose move it is, as it is told to a caller. */
export const saidMoves = ['office', 'jst', 'contractor'] as const
export type SaidMove = (typeof saidMoves)[number]

/** The sentence as facts; each figure is there where its words have a place for it. */
export interface Saying {
  readonly standing: SaidStanding
  readonly standingOn: Day | null
  /** The number of the certificate. */
  readonly number: string | null
  readonly next: SaidNext
  /** The day of a training or a visit, the end of the programme. */
  readonly on: Day | null
  readonly at: TimeOfDay | null
  /** By when a part of the package is due. */
  readonly dueOn: Day | null
  readonly late: boolean
  readonly part: Deliverable | null
  /** Other parts of the package that are missing, elements not met, the place on the reserve. */
  readonly count: number | null
  /** The JST that holds the place. */
  readonly name: string | null
  /** Null where nobody waits for anybody. */
  readonly move: SaidMove | null
}
