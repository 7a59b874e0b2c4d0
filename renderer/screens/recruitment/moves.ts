import type { z } from 'zod'
import type { Day } from '#db/values/day.ts'
import type { StepCode } from '#db/values/next-step.ts'
import type { RecruitmentMoveKind, RecruitmentState } from '#db/values/recruitment.ts'
import type { moveSchema } from '#electron/contract/recruitment.ts'

export type Move = z.input<typeof moveSchema>

/** What a person fills in for a move of recruitment; each move takes its own part of it. */
export interface MoveFields {
  readonly on: Day | null
  readonly number: string
  readonly signatory: string
  readonly reason: string
  /** TERYT of the JST that takes the place of one that withdraws. */
  readonly replacement: string | null
}

export const emptyFields: MoveFields = {
  on: null,
  number: '',
  signatory: '',
  reason: '',
  replacement: null,
}

/** The fields a move cannot be made without. */
export type NeededField = 'on' | 'number' | 'signatory' | 'reason'

const needed: Readonly<Record<RecruitmentMoveKind, readonly NeededField[]>> = {
  invite: ['on'],
  declare: ['on'],
  sign: ['on', 'number', 'signatory'],
  join: ['on'],
  withdraw: ['on', 'reason'],
}

/** Which needed fields are still empty; blanks are nothing. */
export function missingFields(
  kind: RecruitmentMoveKind,
  fields: MoveFields,
): ReadonlySet<NeededField> {
  return new Set(
    needed[kind].filter((name) => {
      const value = fields[name]
      return value === null || value.trim() === ''
    }),
  )
}

/** The move as the host takes it; null while a needed field is empty. */
export function moveOf(kind: RecruitmentMoveKind, fields: MoveFields): Move | null {
  const { on, number, signatory, reason, replacement } = fields
  if (on === null || missingFields(kind, fields).size > 0) return null
  switch (kind) {
    case 'sign':
      return { kind, on, number, signatory }
    case 'withdraw':
      return { kind, on, reason, replacement }
    default:
      return { kind, on }
  }
}

/** The move that makes a missing step; null for a step that recruitment does not make. */
export const moveOfStep: Readonly<Record<StepCode, RecruitmentMoveKind | null>> = {
  invite: 'invite',
  declare: 'declare',
  signSupportAgreement: 'sign',
  attendFirstTraining: 'join',
  replaceJst: 'invite',
  takePart: null,
  notImplementing: null,
  applyForList: null,
  writeOpinion: null,
  approveList: null,
  waitOnReserve: null,
  acceptPlan: null,
  signImplementationAgreement: null,
  assignMentor: null,
  holdVisit: null,
  orderPackage: null,
  completePackage: null,
  openingAudit: null,
  meetStandards: null,
  finalAudit: null,
  issueCertificate: null,
  completeImplementation: null,
  implementationCompleted: null,
  implementationEnded: null,
}

/** In which states a JST can take a move; the host decides each one again. */
const movableFrom: Readonly<Record<RecruitmentMoveKind, readonly RecruitmentState[]>> = {
  invite: ['none', 'withdrawn'],
  declare: ['invited'],
  sign: ['declared'],
  join: ['signed'],
  withdraw: ['invited', 'declared', 'signed', 'takingPart'],
}

/** Whether the move could be made with a JST in this state. */
export const mayMove = (kind: RecruitmentMoveKind, state: RecruitmentState): boolean =>
  movableFrom[kind].includes(state)
