import { agreementNumberKey } from '#db/values/agreement-number.ts'
import type { ImplementationDates } from '#db/values/implementation.ts'
import type { RecruitmentDates } from '#db/values/recruitment.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/**
 * Whether a JST's attempts and implementation can stand together: an implementation
 * agreement rests on taking part, and only the newest attempt may be open.
 * Refuses with the JST, called as `jst` says.
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

/** An agreement of either kind as its number is judged. */
export interface NumberedAgreement {
  readonly jstId: string
  readonly agreementNumber: string | null
}

/**
 * Whether no agreement of these JSTs has the number of another agreement in the programme,
 * of either kind. Refuses `history.valueTaken`, as the store's own guard within one kind is.
 */
export function numbersHold(
  agreements: readonly NumberedAgreement[],
  jsts: ReadonlySet<string>,
): Decision<true> {
  const numbered = agreements.flatMap(({ jstId, agreementNumber }) =>
    agreementNumber === null ? [] : [{ jstId, key: agreementNumberKey(agreementNumber) }],
  )
  for (const same of Map.groupBy(numbered, ({ key }) => key).values()) {
    if (same.length > 1 && same.some(({ jstId }) => jsts.has(jstId))) {
      return refuse('history.valueTaken')
    }
  }
  return allow(true)
}
