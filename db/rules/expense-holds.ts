import type { Grosze } from '#db/values/money.ts'
import { type Decision, refuse } from '#db/values/refusal.ts'
import { type CorrectionMoney, decideCorrected } from './expense-correction.ts'
import { paymentsOf, type StepFacts } from './expense-steps.ts'

/** A document with everything that must agree on it. */
export interface DocumentToHold extends CorrectionMoney, Omit<StepFacts, 'claims'> {
  readonly paidOn: StepFacts['checkedOn']
  readonly corrections: readonly CorrectionMoney[]
}

/**
 * Whether a document stands as its own steps would leave it; asked after a change set was
 * taken back, which undoes records and knows nothing of checks and payments made since.
 */
export function documentHolds(document: DocumentToHold): Decision<true> {
  const { number, gross, payments, formallyCheckedOn, checkedOn } = document
  if (checkedOn !== null && formallyCheckedOn === null) {
    return refuse('expense.undoCheckFirst', { number })
  }
  if (payments.length > 0 && checkedOn === null) {
    return refuse('expense.undoPaymentsFirst', { number })
  }
  const { paid, left, paidOn } = paymentsOf(gross, payments)
  const over: Grosze | null = left !== 0 && left > 0 !== gross > 0 ? left : null
  if (over !== null || paidOn !== document.paidOn) {
    return refuse('expense.paymentsDisagree', { number, paid, gross })
  }
  return decideCorrected(document, document.corrections, number)
}
