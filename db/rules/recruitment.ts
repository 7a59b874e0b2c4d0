import { textLimits } from '#db/values/agreement-number.ts'
import { assertNever } from '#db/values/assert-never.ts'
import {
  noRecruitmentDates,
  type RecruitmentDates,
  type RecruitmentMove,
  type RecruitmentMoveKind,
  recruitmentDatesOf,
} from '#db/values/recruitment.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { withSingleSpaces } from '#db/values/written-text.ts'
import { decideAgreementNumber, type TakenNumbers } from './agreement-number.ts'
import { datesRefusal } from './recruitment-order.ts'
import type { PlaceTaker } from './recruitment-place.ts'
import { datedSteps, recordedState } from './recruitment-state.ts'
import { recruitmentTransitions } from './recruitment-transitions.ts'
import type { DayFacts } from './step-day.ts'

export type { RecruitmentDates, RecruitmentMove } from '#db/values/recruitment.ts'
export {
  countsTowardsQuota,
  recruitmentStateOfAttemptsOn,
  recruitmentStateOn,
} from './recruitment-state.ts'

/** What a set of imported days is judged by. */
export interface ImportedFacts extends DayFacts {
  /** Numbers of the other support agreements in the programme. */
  readonly numbersTaken: TakenNumbers
  /** The number of the JST's certificate of implementation that stands; null for none. */
  readonly certificate: string | null
}

/** What a move is judged by. */
export interface MoveFacts extends ImportedFacts {
  /** The newest attempt, which the move belongs to; null before the first. */
  readonly current: RecruitmentDates | null
}

/** What taking a step back is judged by. */
export interface UndoFacts {
  /** The newest attempt; null before the first. */
  readonly current: RecruitmentDates | null
  /** Whether the JST has an implementation agreement; it rests on the steps of recruitment. */
  readonly implementationAgreement: boolean
  /** Who holds the place that the withdrawal set free; null while it is free. */
  readonly placeTaker: PlaceTaker | null
}

/** A step taken back: the days that are left, and what else goes with it. */
export interface Undone {
  readonly dates: RecruitmentDates
  readonly undone: RecruitmentMoveKind
  /** TERYT of the JST that was invited for the place and has gone no further; or null. */
  readonly withdrawsInvitationOf: string | null
  /** TERYT of the JST that had applied before, was given the place and waits again; or null. */
  readonly waitsAgain: string | null
}

/**
 * Decides one move and returns the days as they then stand. Refuses a move out of
 * turn (naming the step that is missing), a day in the future, outside the period
 * or before the earlier step, a missing number, signatory or reason, a number another
 * JST has, and a withdrawal under a standing certificate. A withdrawn JST that is invited gets fresh days: the caller
 * starts a new attempt with them and keeps the old one.
 */
export function decideMove(move: RecruitmentMove, facts: MoveFacts): Decision<RecruitmentDates> {
  const state = recordedState(facts.current)
  const current = recruitmentDatesOf(facts.current ?? noRecruitmentDates)
  const lastDay = datedSteps(current).at(-1)?.on ?? null
  const transition = recruitmentTransitions[state][move.kind]
  if (transition.to === null) return refuse(transition.code, { day: lastDay })

  const fields = fieldsOf(move, facts)
  if (!fields.ok) return fields
  const again = state === 'withdrawn'
  if (again && lastDay !== null && move.on < lastDay) {
    return refuse('recruitment.invitedBeforeWithdrawn', { day: move.on, earlierDay: lastDay })
  }
  const dates = { ...(again ? noRecruitmentDates : current), ...fields.value }
  const refusal = certificateRefusal(dates, facts) ?? datesRefusal(dates, facts)
  return refusal === null ? allow(dates) : { ok: false, refusal }
}

/** A JST with a standing certificate does not withdraw: the certificate is annulled first. */
const certificateRefusal = ({ withdrawnOn }: RecruitmentDates, { certificate }: ImportedFacts) =>
  withdrawnOn !== null && certificate !== null
    ? refuse('recruitment.certificateStands', { number: certificate }).refusal
    : null

/** What is written down with a move, checked: the number, the signatory, the reason. */
function fieldsOf(
  move: RecruitmentMove,
  { numbersTaken }: MoveFacts,
): Decision<Partial<RecruitmentDates>> {
  switch (move.kind) {
    case 'invite':
      return allow({ invitedOn: move.on })
    case 'declare':
      return allow({ declaredOn: move.on })
    case 'sign': {
      const number = decideAgreementNumber(move.number, numbersTaken)
      if (!number.ok) return number
      const agreementSignatory = withSingleSpaces(move.signatory)
      if (agreementSignatory === '') return refuse('recruitment.signatoryMissing')
      if (agreementSignatory.length > textLimits.signatory) {
        return refuse('recruitment.signatoryTooLong', { limit: textLimits.signatory })
      }
      return allow({ agreementOn: move.on, agreementNumber: number.value, agreementSignatory })
    }
    case 'join':
      return allow({ joinedOn: move.on })
    case 'withdraw': {
      const withdrawalReason = move.reason.trim()
      if (withdrawalReason === '') return refuse('recruitment.reasonMissing')
      if (withdrawalReason.length > textLimits.reason) {
        return refuse('recruitment.reasonTooLong', { limit: textLimits.reason })
      }
      return allow({ withdrawnOn: move.on, withdrawalReason })
    }
    default:
      return assertNever(move)
  }
}

/** What each step wrote, emptied. */
const cleared: Record<RecruitmentMoveKind, Partial<RecruitmentDates>> = {
  invite: { invitedOn: null },
  declare: { declaredOn: null },
  sign: { agreementOn: null, agreementNumber: null, agreementSignatory: null },
  join: { joinedOn: null },
  withdraw: { withdrawnOn: null, withdrawalReason: null },
}

/**
 * Takes back the last step of the attempt. Refuses when there is none, and to take back the
 * signing or the taking part that an implementation agreement rests on. A place is held by
 * one JST: a withdrawal is taken back together with the invitation of the JST that was
 * invited for the place and has not answered yet; one that had applied before and has signed
 * nothing waits again. One that has gone further keeps the place, and is named by the refusal.
 */
export function decideUndo(facts: UndoFacts): Decision<Undone> {
  const { current, implementationAgreement, placeTaker } = facts
  const undone = current === null ? undefined : datedSteps(current).at(-1)?.kind
  if (current === null || undone === undefined) return refuse('recruitment.nothingToUndo')
  if ((undone === 'sign' || undone === 'join') && implementationAgreement) {
    return refuse('recruitment.implementationAgreement')
  }
  const dates = { ...recruitmentDatesOf(current), ...cleared[undone] }
  if (undone !== 'withdraw' || placeTaker === null) {
    return allow({ dates, undone, withdrawsInvitationOf: null, waitsAgain: null })
  }
  const { teryt, name, state, direct, waited } = placeTaker
  if (direct && waited && (state === 'declared' || state === 'invited')) {
    return allow({ dates, undone, withdrawsInvitationOf: null, waitsAgain: teryt })
  }
  return direct && !waited && state === 'invited'
    ? allow({ dates, undone, withdrawsInvitationOf: teryt, waitsAgain: null })
    : refuse('recruitment.placeTaken', { jst: name, state })
}

/**
 * Judges days that come from the office's own list, where earlier steps may be
 * missing: an agreement without a declaration is taken as it is. What is given must
 * be in order, in the period and not in the future; an agreement has a number of
 * its own, nobody takes part without an agreement, and a withdrawal has a reason. A
 * missing signatory is let through, lists seldom have it.
 */
export function decideImported(
  dates: RecruitmentDates,
  facts: ImportedFacts,
): Decision<RecruitmentDates> {
  const refusal = certificateRefusal(dates, facts) ?? datesRefusal(dates, facts)
  if (refusal !== null) return { ok: false, refusal }
  if (dates.joinedOn !== null && dates.agreementOn === null) return refuse('recruitment.notSigned')
  if (dates.agreementOn === null && dates.agreementNumber !== null) {
    return refuse('agreement.dayMissing', { number: dates.agreementNumber })
  }
  if (dates.withdrawnOn !== null && (dates.withdrawalReason ?? '').trim() === '') {
    return refuse('recruitment.reasonMissing')
  }
  if (dates.withdrawnOn === null && dates.withdrawalReason !== null) {
    return refuse('recruitment.withdrawalDayMissing')
  }
  if (dates.agreementOn === null) return allow(dates)
  const number = decideAgreementNumber(dates.agreementNumber ?? '', facts.numbersTaken)
  return number.ok ? allow({ ...dates, agreementNumber: number.value }) : number
}
