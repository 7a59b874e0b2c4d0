import { agreementNumberKey, textLimits } from '#db/values/agreement-number.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { withSingleSpaces } from '#db/values/written-text.ts'

/**
 * The agreement number as it is kept: on one line, at most 80 characters, and of
 * no other JST in the programme (compared without case and spaces).
 */
export function decideAgreementNumber(
  number: string,
  numbersTaken: ReadonlySet<string>,
): Decision<string> {
  const kept = withSingleSpaces(number)
  if (kept === '') return refuse('agreement.numberMissing')
  if (kept.length > textLimits.agreementNumber) {
    return refuse('agreement.numberTooLong', { limit: textLimits.agreementNumber })
  }
  const key = agreementNumberKey(kept)
  for (const taken of numbersTaken) {
    if (agreementNumberKey(taken) === key) return refuse('agreement.numberTaken', { number: kept })
  }
  return allow(kept)
}
