/** The words of moving money between cost lines. Amounts are whole grosze. */
import type { TransferMove } from './budget.ts'
import type { Grosze } from './money.ts'
import type { Figure } from './refusal.ts'

/** What a move needs: nothing, the institution's consent, or it cannot be made at all. */
export const transferVerdicts = ['free', 'consent', 'impossible'] as const
export type TransferVerdict = (typeof transferVerdicts)[number]

/** Why a move is not free; `transfer.reason.<code>` with its figures is the sentence. */
export interface TransferReason {
  readonly verdict: Exclude<TransferVerdict, 'free'>
  readonly code: TransferReasonCode
  readonly figures: Readonly<Record<string, Figure>>
}

export const transferReasonCodes = [
  'sourceOverLimit',
  'targetOverLimit',
  'raisesFixedAssets',
  'raisesCrossFinancing',
  'raisesAbroad',
  'raisesOutsourced',
  'touchesStateAid',
  'lineUnknown',
  'sameLine',
  'amountNotPositive',
  'moreThanLine',
  'engaged',
  'tooLate',
  'beforeVersion',
] as const
export type TransferReasonCode = (typeof transferReasonCodes)[number]

/** What has left a task, or come to it, since the agreement's budget, and what still may. */
export interface TaskStanding {
  readonly taskId: string
  readonly taskName: string
  /** The task's amount in the agreement's budget, which the limit is measured against. */
  readonly base: Grosze
  readonly limit: Grosze
  /** Moved by earlier transfers and by the moves before this one. */
  readonly before: Grosze
  /** The same with this move. */
  readonly after: Grosze
}

/** One move with the verdict on it and the figures behind the verdict. */
export interface JudgedMove extends TransferMove {
  readonly verdict: TransferVerdict
  readonly reasons: readonly TransferReason[]
  /** Out of the source task and into the target one; null where both lines are in one task. */
  readonly source: TaskStanding | null
  readonly target: TaskStanding | null
  /** The most that could move between these lines without consent. */
  readonly mostFree: Grosze
}

/** A cost line before and after a transfer. */
export interface TransferredLine {
  readonly lineId: string
  readonly lineName: string
  readonly taskId: string
  readonly taskName: string
  readonly before: Grosze
  readonly after: Grosze
}

/** The verdict on a whole transfer: the gravest of its moves, and what it makes of the lines. */
export interface TransferJudgement {
  readonly verdict: TransferVerdict
  readonly moves: readonly JudgedMove[]
  /** The lines that change, in the order of the budget. */
  readonly lines: readonly TransferredLine[]
}
