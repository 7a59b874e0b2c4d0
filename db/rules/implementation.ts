import { textLimits } from '#db/values/agreement-number.ts'
import { assertNever } from '#db/values/assert-never.ts'
import type { Day } from '#db/values/day.ts'
import {
  type ImplementationDates,
  type ImplementationMove,
  type ImplementationMoveKind,
  type ImplementationState,
  implementationDatesOf,
  noImplementationDates,
} from '#db/values/implementation.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { decideAgreementNumber, type TakenNumbers } from './agreement-number.ts'
import { type GateFacts, notWithdrawn, shutGate } from './implementation-gates.ts'
import { implementationSteps, recordedImplementationState } from './implementation-state.ts'
import { type DayFacts, dayRefusal } from './step-day.ts'

export type {
  ImplementationDates,
  ImplementationMove,
} from '#db/values/implementation.ts'
export { implementationStateOn } from './implementation-state.ts'

/** What a move of an implementation is judged by. */
export interface ImplementationFacts extends DayFacts, GateFacts {
  readonly current: ImplementationDates | null
  /** Numbers of the programme's other agreements: every support agreement among them. */
  readonly numbersTaken: TakenNumbers
}

type Transition =
  | { readonly to: ImplementationState }
  | { readonly to: null; readonly code: string }

const to = (state: ImplementationState): Transition => ({ to: state })
const no = (code: string): Transition => ({ to: null, code })
const allNo = (code: string) => ({ sign: no(code), complete: no(code), end: no(code) })

/** The one table of implementation: for each state and move, the next state or the refusal. */
const transitions: Readonly<
  Record<ImplementationState, Readonly<Record<ImplementationMoveKind, Transition>>>
> = {
  none: {
    sign: to('agreed'),
    complete: no('implementation.notAgreed'),
    end: no('implementation.notAgreed'),
  },
  agreed: {
    sign: no('implementation.alreadyAgreed'),
    complete: to('completed'),
    end: to('ended'),
  },
  completed: allNo('implementation.alreadyCompleted'),
  ended: allNo('implementation.alreadyEnded'),
}

/**
 * Decides one move of an implementation and returns the days as they then stand.
 * Refuses a move out of turn, a shut gate (naming what is missing), a day in the
 * future, outside the programme's period or before the agreement, a number that is
 * missing or another JST's, and an early end without a reason.
 */
export function decideImplementationMove(
  move: ImplementationMove,
  facts: ImplementationFacts,
): Decision<ImplementationDates> {
  const current = implementationDatesOf(facts.current ?? noImplementationDates)
  const transition = transitions[recordedImplementationState(current)][move.kind]
  const lastDay = implementationSteps(current).at(-1)?.on ?? null
  if (transition.to === null) return refuse(transition.code, { day: lastDay })

  const refusal = shutGate(move.kind, move.on, facts) ?? dayRefusal(move.on, facts)
  if (refusal !== null) return { ok: false, refusal }
  if (lastDay !== null && move.on < lastDay) {
    return refuse('implementation.beforeAgreement', { day: move.on, earlierDay: lastDay })
  }
  const fields = fieldsOf(move, facts)
  return fields.ok ? allow({ ...current, ...fields.value }) : fields
}

function fieldsOf(
  move: ImplementationMove,
  { numbersTaken }: ImplementationFacts,
): Decision<Partial<ImplementationDates>> {
  switch (move.kind) {
    case 'sign': {
      const number = decideAgreementNumber(move.number, numbersTaken)
      return number.ok ? allow({ agreementOn: move.on, agreementNumber: number.value }) : number
    }
    case 'complete':
      return allow({ completedOn: move.on })
    case 'end': {
      const endReason = move.reason.trim()
      if (endReason === '') return refuse('implementation.reasonMissing')
      if (endReason.length > textLimits.reason) {
        return refuse('implementation.reasonTooLong', { limit: textLimits.reason })
      }
      return allow({ endedOn: move.on, endReason })
    }
    default:
      return assertNever(move)
  }
}

/** What each step wrote, emptied. */
const cleared: Record<ImplementationMoveKind, Partial<ImplementationDates>> = {
  sign: { agreementOn: null, agreementNumber: null },
  complete: { completedOn: null },
  end: { endedOn: null, endReason: null },
}

/**
 * Takes back the last step of the implementation. Refuses when there is none, under a standing
 * certificate, and to bring an ended implementation back to a JST that has withdrawn meanwhile.
 */
export function decideImplementationUndo(
  facts: Pick<ImplementationFacts, 'current' | 'support'> & {
    /** The number of the JST's certificate of implementation, where one stands. */
    readonly certificate: string | null
  },
): Decision<{
  readonly dates: ImplementationDates
  readonly undone: ImplementationMoveKind
}> {
  const current = implementationDatesOf(facts.current ?? noImplementationDates)
  const last = implementationSteps(current).at(-1)
  if (last === undefined) return refuse('implementation.nothingToUndo')
  if (facts.certificate !== null) {
    return refuse('implementation.certificateStands', { number: facts.certificate })
  }
  const refusal = last.kind === 'end' ? notWithdrawn(last.on, facts) : null
  if (refusal !== null) return { ok: false, refusal }
  return allow({ dates: { ...current, ...cleared[last.kind] }, undone: last.kind })
}

/** Whether it was the JST's withdrawal that ended the implementation: its day and its reason. */
export const endedByWithdrawal = (
  { endedOn, endReason }: ImplementationDates,
  withdrawal: { readonly withdrawnOn: Day | null; readonly withdrawalReason: string | null },
): boolean =>
  endedOn !== null &&
  endedOn === withdrawal.withdrawnOn &&
  endReason === withdrawal.withdrawalReason
