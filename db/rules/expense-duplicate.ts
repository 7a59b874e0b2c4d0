import type { Day } from '#db/values/day.ts'
import type { DocumentState } from '#db/values/expense.ts'
import type { Grosze } from '#db/values/money.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** What two entries of one document have in common. */
export interface DocumentIdentity {
  readonly contractorId: string | null
  readonly number: string
  readonly gross: Grosze
  readonly issuedOn: Day
}

/** A document that is kept already, with what a person recognises it by. */
export interface KnownDocument extends DocumentIdentity {
  readonly id: string
  readonly state: DocumentState
  readonly contractor: string | null
}

/** A number as it is compared: people add and drop blanks, dots and dashes, and change case. */
export const comparedNumber = (number: string): string =>
  number.replace(/[\s.\-\u2010-\u2015]/gu, '').toLowerCase()

/**
 * The document that the new one may be entered again: of the same contractor under the same
 * number, or of the same gross amount and issue day with the contractor or the number in
 * common. Source: the same invoice posted twice is the office's costliest slip.
 */
export function twinOf(
  document: DocumentIdentity,
  known: readonly KnownDocument[],
): KnownDocument | null {
  const number = comparedNumber(document.number)
  const alike = (other: KnownDocument) => {
    const sameNumber = number !== '' && comparedNumber(other.number) === number
    const sameContractor =
      document.contractorId !== null && other.contractorId === document.contractorId
    const sameMoney = other.gross === document.gross && other.issuedOn === document.issuedOn
    return (sameNumber && sameContractor) || (sameMoney && (sameNumber || sameContractor))
  }
  return known.find(alike) ?? null
}

/** Refuses a likely duplicate, naming its twin, unless a reason is given for entering it. */
export function decideDuplicate(
  document: DocumentIdentity,
  known: readonly KnownDocument[],
  reason: string,
): Decision<true> {
  const twin = twinOf(document, known)
  if (twin === null || reason !== '') return allow(true)
  const { id, number, contractor, issuedOn, gross, state } = twin
  const expenseState = state
  return refuse('expense.duplicate', { id, number, contractor, issuedOn, gross, expenseState })
}
