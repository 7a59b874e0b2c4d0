import type { Day } from '#db/values/day.ts'
import type {
  RecruitmentDates,
  RecruitmentMoveKind,
  RecruitmentState,
} from '#db/values/recruitment.ts'

/** The steps of an attempt that have a day, in the order in which they must happen. */
export function datedSteps(
  dates: RecruitmentDates,
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
 * The state of one attempt at the end of a day. A JST counts from the day its
 * agreement is signed and is out from the day of its withdrawal.
 */
export function recruitmentStateOn(dates: RecruitmentDates | null, onDay: Day): RecruitmentState {
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
  attempts: readonly RecruitmentDates[],
  onDay: Day,
): RecruitmentState {
  const begun = (dates: RecruitmentDates) => datedSteps(dates).some(({ on }) => on <= onDay)
  return recruitmentStateOn(attempts.findLast(begun) ?? null, onDay)
}

/** The state once everything recorded in the attempt has happened. */
export function recordedState(dates: RecruitmentDates | null): RecruitmentState {
  const last = dates === null ? undefined : datedSteps(dates).at(-1)
  return last === undefined ? 'none' : recruitmentStateOn(dates, last.on)
}

/** Whether a JST in this state fills a place of the quota (programme sheet: 43 JSTs). */
export const countsTowardsQuota = (state: RecruitmentState): boolean =>
  state === 'signed' || state === 'takingPart'
