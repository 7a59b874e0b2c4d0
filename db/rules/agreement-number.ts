import { agreementNumberKey, textLimits } from '#db/values/agreement-number.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { withSingleSpaces } from '#db/values/written-text.ts'

/**
 * Whose agreement a number belongs to already: an earlier support agreement of this JST, or
 * another one, be it another JST's or this JST's agreement of the other kind.
 */
export type NumberHolder = 'another' | 'earlierAttempt'

/** The agreement numbers of a programme that one agreement cannot take; asked by key, at once. */
export interface TakenNumbers {
  /** Null while the number is free. `key` is the number's `agreementNumberKey`. */
  holderOf(key: string): NumberHolder | null
}

/** These numbers, all of other agreements. */
export function numbersOfOthers(numbers: Iterable<string>): TakenNumbers {
  const keys = new Set([...numbers].map(agreementNumberKey))
  return { holderOf: (key) => (keys.has(key) ? 'another' : null) }
}

/**
 * The agreement number as it is kept: on one line, at most 80 characters, and of no other
 * agreement in the programme, support and implementation agreements together (compared
 * without case and spaces). A number belongs to one agreement for good: neither another JST
 * nor the same one after its withdrawal takes it.
 */
export function decideAgreementNumber(number: string, taken: TakenNumbers): Decision<string> {
  const kept = withSingleSpaces(number)
  if (kept === '') return refuse('agreement.numberMissing')
  if (kept.length > textLimits.agreementNumber) {
    return refuse('agreement.numberTooLong', { limit: textLimits.agreementNumber })
  }
  switch (taken.holderOf(agreementNumberKey(kept))) {
    case 'another':
      return refuse('agreement.numberTaken', { number: kept })
    case 'earlierAttempt':
      return refuse('agreement.numberOfEarlierAttempt', { number: kept })
    default:
      return allow(kept)
  }
}
