import type { Day } from '#db/values/day.ts'
import type {
  RecruitmentDates,
  RecruitmentMoveKind,
  RecruitmentState,
} from '#db/values/recruitment.ts'

/** The days of an attempt's steps alone; its state on any day follows from them. */
export type RecruitmentDays = Pick<
  RecruitmentDates,
  'invitedOn' | 'declaredOn' | 'agreementOn' | 'joinedOn' | 'withdrawnOn'
>

/** The steps of an attempt that have a day, in the order in which they must happen. */
export function datedSteps(
  dates: RecruitmentDays,
): readonly { readonly kind: RecruitmentMoveKind; readonly on: Day }[] {
  const steps = [
    { kind: 'invite', on: dates.invitedOn },
    { kind: 'declare', on: dates.declaredOn },
    { kind: 'sign', on: dates.agreementOn },
    { kind: 'join', on: dates.joinedOn },
    { kind: 'withdraw', on: dates.withdrawnOn },
  ] as const
  return steps.flatMap(({ kind, on }) => (on === null ? [] : [{ kind, on }]))
}

/**
 * The day of the last step that had happened by the end of a day; null when the attempt had
 * not begun. The same as asking `datedSteps`, without a list for each JST of a register.
 */
export function lastStepOn(dates: RecruitmentDays, onDay: Day): Day | null {
  const { invitedOn, declaredOn, agreementOn, joinedOn, withdrawnOn } = dates
  if (withdrawnOn !== null && withdrawnOn <= onDay) return withdrawnOn
  if (joinedOn !== null && joinedOn <= onDay) return joinedOn
  if (agreementOn !== null && agreementOn <= onDay) return agreementOn
  if (declaredOn !== null && declaredOn <= onDay) return declaredOn
  return invitedOn !== null && invitedOn <= onDay ? invitedOn : null
}

/**
 * The state of one attempt at the end of a day. A JST counts from the day its
 * agreement is signed and is out from the day of its withdrawal.
 */
export function recruitmentStateOn(dates: RecruitmentDays | null, onDay: Day): RecruitmentState {
  if (dates === null) return 'none'
  const happened = (on: Day | null) => on !== null && on <= onDay
  if (happened(dates.withdrawnOn)) return 'withdrawn'
  if (happened(dates.joinedOn)) return 'takingPart'
  if (happened(dates.agreementOn)) return 'signed'
  if (happened(dates.declaredOn)) return 'declared'
  return happened(dates.invitedOn) ? 'invited' : 'none'
}

/**
 * The state at the end of a day of a JST with several attempts, oldest first: the
 * last attempt that had begun by then speaks for it.
 */
export function recruitmentStateOfAttemptsOn(
  attempts: readonly RecruitmentDays[],
  onDay: Day,
): RecruitmentState {
  const begun = attempts.findLast((dates) => lastStepOn(dates, onDay) !== null)
  return recruitmentStateOn(begun ?? null, onDay)
}

/** The state once everything recorded in the attempt has happened. */
export function recordedState(dates: RecruitmentDates | null): RecruitmentState {
  const last = dates === null ? undefined : datedSteps(dates).at(-1)
  return last === undefined ? 'none' : recruitmentStateOn(dates, last.on)
}

/** Whether a JST in this state fills a place of the quota (programme sheet: 43 JSTs). */
export const countsTowardsQuota = (state: RecruitmentState): boolean =>
  state === 'signed' || state === 'takingPart'
