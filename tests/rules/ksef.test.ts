import { describe, expect, it } from 'vitest'
import { judgeInvoice, type KsefFacts } from '#db/rules/ksef.ts'
import { day } from '#db/values/day.ts'
import type { KsefInvoice } from '#db/values/ksef-invoice.ts'
import { grosze } from '#db/values/money.ts'

const plain: KsefInvoice = {
  schema: 'FA(3)',
  kind: 'VAT',
  number: 'FV/1/2021',
  issuedOn: day('2021-03-15'),
  suppliedOn: null,
  currency: 'PLN',
  sellerNip: '5265877635',
  sellerName: 'Wykonawca',
  buyerNip: '',
  buyerName: '',
  net: grosze(100_000),
  vat: grosze(23_000),
  gross: grosze(123_000),
  dueOn: null,
  paidOn: [],
  account: '',
  corrects: [],
  lines: [],
}

const first = { id: 'first', number: 'FV /1/2021', sellerNumber: '5265877635', sourceHash: 'abc' }

const nothing: KsefFacts = {
  hash: 'new',
  period: { from: day('2019-09-01'), to: day('2021-12-31') },
  buyerNip: '',
  recorded: [],
  before: new Set(),
}

describe('a structured invoice against the record', () => {
  it.each([
    ['is new and plain', plain, nothing, []],
    [
      'corrects a document on record',
      { ...plain, kind: 'KOR', number: 'K/1', corrects: ['fv/1/2021'] },
      { ...nothing, recorded: [first] },
      [{ kind: 'corrects', number: 'fv/1/2021', documentId: 'first' }],
    ],
    [
      'corrects one that is not',
      { ...plain, kind: 'KOR', number: 'K/1', corrects: ['FV/9'] },
      { ...nothing, recorded: [first] },
      [{ kind: 'corrects', number: 'FV/9', documentId: null }],
    ],
    [
      'is to the programme’s buyer, written another way',
      { ...plain, buyerNip: 'PL 123-456-32-18' },
      { ...nothing, buyerNip: '1234563218' },
      [],
    ],
    [
      'is to another buyer',
      { ...plain, buyerNip: '5265877635', buyerName: 'Gmina Inna' },
      { ...nothing, buyerNip: '1234563218' },
      [{ kind: 'otherBuyer', buyer: 'Gmina Inna', nip: '5265877635', expected: '1234563218' }],
    ],
    [
      'states no buyer’s NIP',
      { ...plain, buyerName: 'Województwo' },
      { ...nothing, buyerNip: '1234563218' },
      [{ kind: 'otherBuyer', buyer: 'Województwo', nip: '', expected: '1234563218' }],
    ],
    ['is an advance', { ...plain, kind: 'ZAL' }, nothing, [{ kind: 'advance' }]],
    [
      'is the remainder, whose rates are of the whole',
      { ...plain, kind: 'ROZ', gross: grosze(23_000) },
      nothing,
      [{ kind: 'remainder' }],
    ],
    ['is in euro', { ...plain, currency: 'EUR' }, nothing, [{ kind: 'foreign', currency: 'EUR' }]],
    [
      'does not add up',
      { ...plain, gross: grosze(122_999) },
      nothing,
      [{ kind: 'doesNotAddUp', difference: -1 }],
    ],
    [
      'comes from outside the period',
      { ...plain, issuedOn: day('2022-01-03') },
      nothing,
      [{ kind: 'outsidePeriod', issuedOn: '2022-01-03' }],
    ],
    [
      'was paid in parts',
      { ...plain, paidOn: [day('2021-04-02'), day('2021-03-20')] },
      nothing,
      [{ kind: 'paid', on: '2021-04-02' }],
    ],
  ] as const)('%s', (_, invoice, facts, remarks) => {
    expect(judgeInvoice(invoice, facts)).toEqual({ verdict: 'new', remarks })
  })

  it('says that the seller’s NIP is wrong', () => {
    expect(judgeInvoice({ ...plain, sellerNip: '5265877636' }, nothing)).toMatchObject({
      remarks: [{ kind: 'sellerNip', refusal: { code: 'nip.wrongCheckDigit' } }],
    })
  })

  it.each([
    ['the same file', plain, { ...nothing, hash: 'abc', recorded: [{ ...first, number: 'x' }] }],
    ['the same number of the seller', plain, { ...nothing, recorded: [first] }],
  ] as const)('is on record already: %s', (_, invoice, facts) => {
    expect(judgeInvoice(invoice, facts)).toMatchObject({ verdict: 'imported', documentId: 'first' })
  })

  it('is new when only another seller has the number', () => {
    const other = { ...first, sellerNumber: '1234563218', sourceHash: null }
    expect(judgeInvoice(plain, { ...nothing, recorded: [other] }).verdict).toBe('new')
  })

  it('is imported once when the file is given twice', () => {
    expect(judgeInvoice(plain, { ...nothing, before: new Set(['new']) })).toEqual({
      verdict: 'imported',
      documentId: null,
      number: 'FV/1/2021',
    })
  })

  it('of nothing makes no document', () => {
    expect(judgeInvoice({ ...plain, gross: grosze(0) }, nothing)).toMatchObject({
      verdict: 'refused',
      refusal: { code: 'ksef.grossZero' },
    })
  })
})
