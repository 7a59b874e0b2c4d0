import type { ClaimState } from '#db/values/claim.ts'
import type { Day } from '#db/values/day.ts'
import type { DocumentKind } from '#db/values/expense.ts'
import { type Grosze, grosze, subtractMoney, sumMoney } from '#db/values/money.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** A claim that a document is or was in; its number is the institution's, or its own. */
export interface ClaimOfDocument {
  readonly number: string
  readonly state: ClaimState
}

/** What the steps of a document are decided on. */
export interface StepFacts {
  readonly number: string
  readonly formallyCheckedOn: Day | null
  readonly checkedOn: Day | null
  readonly payments: readonly { readonly amount: Grosze; readonly paidOn: Day }[]
  readonly claims: readonly ClaimOfDocument[]
}

/**
 * Refuses to touch a document that a claim holds: for good once it was submitted, and until
 * it is taken out of a draft, whose figures are already counted.
 */
export function decideFree({
  number,
  claims,
}: Pick<StepFacts, 'number' | 'claims'>): Decision<true> {
  const frozen = claims.find(({ state }) => state !== 'draft')
  if (frozen !== undefined) return refuse('expense.frozen', { number, claim: frozen.number })
  const [draft] = claims
  if (draft !== undefined) return refuse('expense.inDraftClaim', { number, claim: draft.number })
  return allow(true)
}

/** The fields that stay open after the checks: they change nothing that was checked. */
const openFields: ReadonlySet<string> = new Set(['ledgerNumber', 'ksefNumber', 'dueOn', 'remarks'])

/** A checked document is changed only in what was not checked; its checks can be undone first. */
export function decideEdit(facts: StepFacts, changed: readonly string[]): Decision<true> {
  const free = decideFree(facts)
  if (!free.ok) return free
  const closed = changed.some((field) => !openFields.has(field))
  if (facts.formallyCheckedOn === null || !closed) return allow(true)
  return refuse('expense.checkedAlready', { number: facts.number })
}

/** Only a draft is deleted, and none that another document corrects. */
export function decideRemoval(facts: StepFacts, corrections: number): Decision<true> {
  const free = decideFree(facts)
  if (!free.ok) return free
  const { number } = facts
  if (facts.formallyCheckedOn !== null) return refuse('expense.onlyDraftRemoved', { number })
  if (corrections > 0) return refuse('expense.hasCorrections', { number, corrections })
  return allow(true)
}

/** Kinds of documents that somebody outside issued. */
const needsContractor: readonly DocumentKind[] = ['invoice', 'bill']

/** The formal check: the draft says what was bought, from whom, and where it is charged. */
export function decideFormalCheck(
  facts: StepFacts & {
    readonly kind: DocumentKind
    readonly contractorId: string | null
    readonly subject: string
    readonly parts: number
  },
): Decision<true> {
  const { number } = facts
  if (facts.formallyCheckedOn !== null) return refuse('expense.alreadyDone', { number })
  if (needsContractor.includes(facts.kind) && facts.contractorId === null) {
    return refuse('expense.contractorMissing', { number })
  }
  if (facts.subject === '') return refuse('expense.subjectMissing', { number })
  if (facts.parts === 0) return refuse('expense.partsMissing', { number })
  return allow(true)
}

/** The check in substance comes after the formal one. */
export function decideCheck(facts: StepFacts): Decision<true> {
  const { number } = facts
  if (facts.formallyCheckedOn === null) return refuse('expense.notCheckedFormally', { number })
  if (facts.checkedOn !== null) return refuse('expense.alreadyDone', { number })
  return allow(true)
}

/** A check is undone while nothing later stands on it: the formal one before the other. */
export function decideUncheck(facts: StepFacts, which: 'formal' | 'substance'): Decision<true> {
  const free = decideFree(facts)
  if (!free.ok) return free
  const { number, formallyCheckedOn, checkedOn, payments } = facts
  if (which === 'formal') {
    if (formallyCheckedOn === null) return refuse('expense.nothingToUndo', { number })
    if (checkedOn !== null) return refuse('expense.undoCheckFirst', { number })
    // An imported document is paid before it is checked in substance.
    if (payments.length > 0) return refuse('expense.undoPaymentsFirst', { number })
  } else if (checkedOn === null) return refuse('expense.nothingToUndo', { number })
  else if (payments.length > 0) return refuse('expense.undoPaymentsFirst', { number })
  return allow(true)
}

/** What payments make of a document: how much is paid, what is left, and when it was paid up. */
export function paymentsOf(
  gross: Grosze,
  payments: StepFacts['payments'],
): { readonly paid: Grosze; readonly left: Grosze; readonly paidOn: Day | null } {
  const paid = sumMoney(payments.map(({ amount }) => amount))
  const left = subtractMoney(gross, paid)
  const last =
    payments
      .map(({ paidOn }) => paidOn)
      .toSorted()
      .at(-1) ?? null
  return { paid, left, paidOn: left === 0 ? last : null }
}

/**
 * A payment of a checked document, in whole or in part, made by today; all payments together
 * never exceed the gross amount. Answers the day on which it is paid in full, or null.
 */
export function decidePayment(
  facts: StepFacts & { readonly gross: Grosze },
  payment: { readonly amount: Grosze; readonly paidOn: Day },
  today: Day,
): Decision<Day | null> {
  const { number, gross } = facts
  const { amount, paidOn } = payment
  if (facts.checkedOn === null) return refuse('expense.notChecked', { number })
  if (paidOn > today) return refuse('expense.paymentInFuture', { paidOn, today })
  const { left } = paymentsOf(gross, facts.payments)
  if (amount === 0) return refuse('expense.paymentZero')
  if (amount > 0 !== gross > 0) return refuse('expense.paymentSign', { amount, gross })
  if (Math.abs(amount) > Math.abs(left)) {
    const over = grosze(Math.abs(amount) - Math.abs(left))
    return refuse('expense.paymentTooLarge', { number, amount, left, over })
  }
  return allow(paymentsOf(gross, [...facts.payments, payment]).paidOn)
}

/** What a part of a document may still be ruled ineligible of, and what already is by verdict. */
export interface PartMoney {
  readonly amount: Grosze
  /** Ruled out by the institution's verdicts; the office cannot take that back. */
  readonly ruledOut: Grosze
  readonly approved: Grosze
  /** In a claim that waits for its verdict, or is still a draft. */
  readonly pending: Grosze
}

/** What is ineligible leaves what was approved, and never falls below the verdicts. */
export function decideIneligible(
  part: PartMoney,
  ineligible: Grosze,
  facts: Pick<StepFacts, 'number' | 'claims'>,
): Decision<true> {
  if (part.pending !== 0) {
    const open = facts.claims.filter(({ state }) => state !== 'decided')
    const free = decideFree({ number: facts.number, claims: open })
    if (!free.ok) return free
  }
  const most = subtractMoney(part.amount, part.approved)
  if (Math.abs(ineligible) > Math.abs(most)) {
    return refuse('expense.ineligibleOverApproved', { sum: ineligible, left: most })
  }
  if (Math.abs(ineligible) < Math.abs(part.ruledOut)) {
    return refuse('expense.ineligibleByVerdict', { amount: part.ruledOut })
  }
  return allow(true)
}
