import { describe, expect, it } from 'vitest'
import {
  type ContractEntry,
  contractStanding,
  decideClosing,
  decideContract,
  decideContractRemoval,
} from '#db/rules/supplier-contract.ts'
import { day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'

const today = day('2020-06-30')
const facts = { today, lines: new Set(['a', 'b']), numbersTaken: new Set(['U/9/2020']) }
const entry: ContractEntry = {
  number: 'U/1/2020',
  signedOn: day('2020-02-03'),
  endsOn: day('2020-12-31'),
  subject: 'Szkolenia',
  lines: [
    { lineId: 'a', amount: grosze(100_000) },
    { lineId: 'b', amount: grosze(50_000) },
  ],
}
const codeOf = (decision: ReturnType<typeof decideContract>) =>
  decision.ok ? decision.value : decision.refusal.code

describe('a contract', () => {
  it('engages the sum of its lines', () => {
    expect(codeOf(decideContract(entry, facts))).toBe(150_000)
    expect(codeOf(decideContract({ ...entry, signedOn: today, endsOn: null }, facts))).toBe(150_000)
  })

  it.each([
    ['numberMissing', { number: '' }],
    ['numberTaken', { number: 'U/9/2020' }],
    ['subjectMissing', { subject: '' }],
    ['signedAhead', { signedOn: day('2020-07-01') }],
    ['endsBeforeSigned', { endsOn: day('2020-02-02') }],
    ['noLines', { lines: [] }],
    ['amountNotPositive', { lines: [{ lineId: 'a', amount: grosze(0) }] }],
    ['lineTwice', { lines: [...entry.lines, { lineId: 'a', amount: grosze(1) }] }],
    ['lineUnknown', { lines: [{ lineId: 'c', amount: grosze(1) }] }],
  ])('is refused: %s', (code, over) => {
    expect(codeOf(decideContract({ ...entry, ...over }, facts))).toBe(`supplierContract.${code}`)
  })

  it.each([
    ['the day it was signed', null, '2020-02-03', '2020-02-03'],
    ['today', null, '2020-06-30', '2020-06-30'],
    ['before it was signed', null, '2020-02-02', 'supplierContract.closedBeforeSigned'],
    ['tomorrow', null, '2020-07-01', 'supplierContract.closedAhead'],
    ['a second time', '2020-05-01', '2020-06-01', 'supplierContract.alreadyClosed'],
  ])('is closed early %s', (_, closedOn, on, expected) => {
    const before = closedOn === null ? null : day(closedOn)
    const decision = decideClosing({ signedOn: entry.signedOn, closedOn: before }, day(on), today)
    expect(decision.ok ? decision.value : decision.refusal.code).toBe(expected)
  })

  it('is kept while documents name it', () => {
    expect(decideContractRemoval(0).ok).toBe(true)
    expect(decideContractRemoval(2)).toMatchObject({
      refusal: { code: 'supplierContract.hasDocuments', figures: { count: 2 } },
    })
  })
})

describe('where a contract stands', () => {
  const lines = [{ lineId: 'a', amount: grosze(1_000) }]
  it.each([
    ['not invoiced', [], false, [['a', 1_000, 0, 1_000]]],
    ['invoiced in part', [['a', 400]], false, [['a', 1_000, 400, 600]]],
    ['exceeded', [['a', 1_200]], false, [['a', 1_000, 1_200, 0]]],
    ['closed', [['a', 400]], true, [['a', 1_000, 400, 0]]],
    [
      'invoiced on a line that it has not',
      [['b', 300]],
      false,
      [
        ['a', 1_000, 0, 1_000],
        ['b', 0, 300, 0],
      ],
    ],
  ])('%s', (_, used, closed, expected) => {
    const sums = new Map(used.map(([id, amount]) => [String(id), grosze(Number(amount))]))
    const standing = contractStanding(lines, sums, closed)
    expect(standing.map((one) => [one.lineId, one.amount, one.used, one.open])).toEqual(expected)
  })
})
