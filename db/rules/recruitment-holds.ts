import type { ImplementationDates } from '#db/values/implementation.ts'
import type { RecruitmentDates } from '#db/values/recruitment.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/**
 * Whether a JST's attempts and implementation can stand together: an implementation
 * agreement rests on taking part, and only the newest attempt may be open.
 * Refuses with the JST's TERYT.
 */
export function attemptsHold(
  attempts: readonly RecruitmentDates[],
  implementation: ImplementationDates | null,
  jst: string,
): Decision<true> {
  const tookPart = attempts.some(
    ({ agreementOn, joinedOn }) => agreementOn !== null && joinedOn !== null,
  )
  if (implementation !== null && !tookPart) {
    return refuse('history.implementationRests', { jst })
  }
  if (attempts.slice(0, -1).some((attempt) => attempt.withdrawnOn === null)) {
    return refuse('history.newerAttempt', { jst })
  }
  return allow(true)
}
