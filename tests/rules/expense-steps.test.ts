import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideAttachment } from '#db/rules/expense-attachment.ts'
import { documentHolds } from '#db/rules/expense-holds.ts'
import {
  decideCheck,
  decideEdit,
  decideFormalCheck,
  decideIneligible,
  decidePayment,
  decideRemoval,
  decideUncheck,
  paymentsOf,
  type StepFacts,
} from '#db/rules/expense-steps.ts'
import { day } from '#db/values/day.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import type { Decision } from '#db/values/refusal.ts'

const on = day('2020-03-02')
const today = day('2020-09-15')
const facts = (over: Partial<StepFacts> = {}): StepFacts => ({
  number: 'FV/1',
  formallyCheckedOn: null,
  checkedOn: null,
  payments: [],
  claims: [],
  ...over,
})
const formally = { formallyCheckedOn: on }
const both = { ...formally, checkedOn: on }
const paid = { ...both, payments: [{ amount: grosze(1), paidOn: on }] }
const inDraft = { claims: [{ number: '7', state: 'draft' as const }] }
const submitted = { claims: [{ number: '7', state: 'submitted' as const }] }

const codeOf = (decision: Decision<unknown>) => (decision.ok ? 'allowed' : decision.refusal.code)

describe('the steps of a document', () => {
  const bill = { kind: 'bill' as const, contractorId: 'a', subject: 'Sala', parts: 1 }
  it.each([
    ['ready', {}, bill, 'allowed'],
    ['checked already', formally, bill, 'expense.alreadyDone'],
    ['no contractor', {}, { ...bill, contractorId: null }, 'expense.contractorMissing'],
    ['payroll without one', {}, { ...bill, kind: 'payroll', contractorId: null }, 'allowed'],
    ['no subject', {}, { ...bill, subject: '' }, 'expense.subjectMissing'],
    ['no parts', {}, { ...bill, parts: 0 }, 'expense.partsMissing'],
  ] as const)('formal check: %s', (_, over, more, code) => {
    expect(codeOf(decideFormalCheck({ ...facts(over), ...more }))).toBe(code)
  })

  it.each([
    ['formally checked', formally, 'allowed'],
    ['a draft', {}, 'expense.notCheckedFormally'],
    ['checked already', both, 'expense.alreadyDone'],
  ])('check in substance: %s', (_, over, code) => {
    expect(codeOf(decideCheck(facts(over)))).toBe(code)
  })

  it.each([
    ['formal', formally, 'formal', 'allowed'],
    ['formal under the other', both, 'formal', 'expense.undoCheckFirst'],
    ['nothing there', {}, 'formal', 'expense.nothingToUndo'],
    ['substance', both, 'substance', 'allowed'],
    ['substance under a payment', paid, 'substance', 'expense.undoPaymentsFirst'],
    ['in a draft claim', { ...both, ...inDraft }, 'substance', 'expense.inDraftClaim'],
    ['in a submitted claim', { ...both, ...submitted }, 'substance', 'expense.frozen'],
  ] as const)('undoing: %s', (_, over, which, code) => {
    expect(codeOf(decideUncheck(facts(over), which))).toBe(code)
  })

  it.each([
    ['a draft, anything', {}, ['gross'], 'allowed'],
    ['checked, the gross', formally, ['gross'], 'expense.checkedAlready'],
    ['checked, the ledger number', formally, ['ledgerNumber', 'remarks'], 'allowed'],
    ['frozen, the ledger number', { ...both, ...submitted }, ['ledgerNumber'], 'expense.frozen'],
  ])('a change: %s', (_, over, fields, code) => {
    expect(codeOf(decideEdit(facts(over), fields))).toBe(code)
  })

  it.each([
    ['a draft', {}, 0, 'allowed'],
    ['a checked one', formally, 0, 'expense.onlyDraftRemoved'],
    ['a corrected one', {}, 2, 'expense.hasCorrections'],
  ])('deleting: %s', (_, over, corrections, code) => {
    expect(codeOf(decideRemoval(facts(over), corrections))).toBe(code)
  })
})

describe('payments', () => {
  const pay = (gross: number, amounts: readonly number[], amount: number, paidOn = on) =>
    decidePayment(
      {
        ...facts(both),
        gross: grosze(gross),
        payments: amounts.map((one) => ({ amount: grosze(one), paidOn: on })),
      },
      { amount: grosze(amount), paidOn },
      today,
    )
  it.each([
    [100, [], 100, 'allowed'],
    [100, [40], 60, 'allowed'],
    [100, [40], 61, 'expense.paymentTooLarge'],
    [100, [], 0, 'expense.paymentZero'],
    [100, [], -1, 'expense.paymentSign'],
    [-100, [], -100, 'allowed'],
    [-100, [-40], -61, 'expense.paymentTooLarge'],
  ] as const)('of %i with %j paid: %i → %s', (gross, amounts, amount, code) => {
    expect(codeOf(pay(gross, amounts, amount))).toBe(code)
  })

  it('are of a checked document and never of the future', () => {
    const payment = { amount: grosze(1), paidOn: on }
    const unchecked = { ...facts(formally), gross: grosze(1) }
    expect(codeOf(decidePayment(unchecked, payment, today))).toBe('expense.notChecked')
    expect(codeOf(pay(1, [], 1, day('2020-09-16')))).toBe('expense.paymentInFuture')
  })

  it('complete the document on the day of the last of them, and never exceed it', () => {
    const amounts = fc.array(fc.integer({ min: -50, max: 200 }), { maxLength: 12 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), amounts, (gross, tries) => {
        const made: { amount: Grosze; paidOn: typeof on }[] = []
        for (const amount of tries) {
          const payment = { amount: grosze(amount), paidOn: on }
          const before = { ...facts(both), gross: grosze(gross), payments: [...made] }
          const decision = decidePayment(before, payment, today)
          if (!decision.ok) continue
          made.push(payment)
          const { left } = paymentsOf(grosze(gross), made)
          expect(left).toBeGreaterThanOrEqual(0)
          expect(decision.value).toBe(left === 0 ? on : null)
        }
      }),
    )
  })
})

describe('what is ineligible', () => {
  const part = {
    amount: grosze(100),
    approved: grosze(30),
    pending: grosze(0),
    ruledOut: grosze(10),
  }
  it.each([
    [10, 'allowed'],
    [70, 'allowed'],
    [71, 'expense.ineligibleOverApproved'],
    [9, 'expense.ineligibleByVerdict'],
  ])('%i → %s', (ineligible, code) => {
    expect(codeOf(decideIneligible(part, grosze(ineligible), facts()))).toBe(code)
  })

  it('waits for the verdict of a submitted claim', () => {
    const waiting = { ...part, pending: grosze(1) }
    expect(codeOf(decideIneligible(waiting, grosze(10), facts(submitted)))).toBe('expense.frozen')
  })
})

describe('a document after something was taken back', () => {
  const document = {
    ...facts(both),
    gross: grosze(100),
    parts: [],
    paidOn: null,
    corrections: [],
  }
  it.each([
    ['as it was', {}, 'allowed'],
    ['a check without the formal one', { formallyCheckedOn: null }, 'expense.undoCheckFirst'],
    [
      'payments without the check',
      { checkedOn: null, payments: paid.payments },
      'expense.undoPaymentsFirst',
    ],
    [
      'more paid than it has',
      { payments: [{ amount: grosze(101), paidOn: on }] },
      'expense.paymentsDisagree',
    ],
    ['paid without payments', { paidOn: on }, 'expense.paymentsDisagree'],
    [
      'corrected past its amount',
      { corrections: [{ gross: grosze(-101), parts: [] }] },
      'expense.correctionTooLarge',
    ],
  ])('%s', (_, over, code) => {
    expect(codeOf(documentHolds({ ...document, ...over }))).toBe(code)
  })
})

describe('a file for a document', () => {
  const bytes = (...numbers: number[]) => new Uint8Array(numbers)
  const pdf = new TextEncoder().encode('%PDF-1.7')
  it.each([
    ['a PDF', 'a.pdf', pdf, { name: 'a.pdf', mediaType: 'application/pdf' }],
    [
      'a PNG called otherwise',
      'C:\\skany\\..\\skan.pdf',
      bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      { name: 'skan.pdf.png', mediaType: 'image/png' },
    ],
    [
      'a JPEG',
      'IMG.JPEG',
      bytes(0xff, 0xd8, 0xff, 0xe0),
      { name: 'IMG.jpeg', mediaType: 'image/jpeg' },
    ],
    ['a hidden one', '../.pdf', pdf, { name: 'zalacznik.pdf', mediaType: 'application/pdf' }],
  ])('%s', (_, name, head, kept) => {
    expect(decideAttachment({ name, size: 100, head })).toEqual({ ok: true, value: kept })
  })

  it.each([
    ['a page', new TextEncoder().encode('<!DOCTYPE html>'), 15, 'expense.fileKind'],
    ['nothing', bytes(), 0, 'expense.fileEmpty'],
    ['over 20 MB', pdf, 20 * 1024 * 1024 + 1, 'expense.fileTooLarge'],
  ])('refuses %s', (_, head, size, code) => {
    expect(codeOf(decideAttachment({ name: 'a.pdf', size, head }))).toBe(code)
  })
})
