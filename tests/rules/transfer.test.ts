import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withAmount } from '#db/rules/budget-lines.ts'
import { judgeTransfer } from '#db/rules/transfer.ts'
import type { TransferFacts, TransferLine } from '#db/rules/transfer-ledger.ts'
import { monthsBefore } from '#db/rules/transfer-notice.ts'
import { decideTransfer } from '#db/rules/transfer-record.ts'
import type { TransferMove } from '#db/values/budget.ts'
import { thousandths } from '#db/values/budget.ts'
import { lineAmount, plannedSum } from '#db/values/budget-plan.ts'
import { day } from '#db/values/day.ts'
import { addMoney, basisPoints, type Grosze, grosze } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import { allowed, refusedCode } from '../values/decisions.ts'

const line = (
  lineId: string,
  task: string,
  amount: number,
  more: Partial<TransferLine> = {},
): TransferLine => ({
  lineId,
  lineName: lineId,
  taskId: task,
  taskName: `Zadanie ${task}`,
  category: 'personnel',
  outsourced: false,
  abroad: false,
  stateAid: false,
  amount: grosze(amount),
  engaged: grosze(0),
  ...more,
})

/** A budget of 1 000 000,00 zł in three tasks. */
const lines = [
  line('koordynator', 'A', 250_000_00),
  line('analiza', 'A', 50_000_00, { category: 'services', outsourced: true }),
  line('trenerzy', 'B', 350_000_00, { engaged: grosze(340_000_00) }),
  line('sale', 'B', 100_000_00),
  line('laptopy', 'B', 50_000_00, { category: 'fixedAssets' }),
  line('opiekunowie', 'C', 150_000_00),
  line('ławki', 'C', 20_000_00, { category: 'crossFinancing' }),
  line('wizyta', 'C', 20_000_00, { abroad: true }),
  line('pomoc', 'C', 10_000_00, { stateAid: true }),
]

function tasksOf(all: readonly TransferLine[]): ReadonlyMap<string, Grosze> {
  const sums = new Map<string, Grosze>()
  for (const { taskId, amount } of all) {
    sums.set(taskId, addMoney(sums.get(taskId) ?? grosze(0), amount))
  }
  return sums
}

const facts = (more: Partial<TransferFacts> = {}): TransferFacts => ({
  on: day('2020-09-10'),
  end: day('2021-12-31'),
  versionFrom: day('2020-01-02'),
  lines,
  base: tasksOf(lines),
  earlier: [],
  transferRate: basisPoints(1_000),
  transferNoticeMonths: 1,
  ...more,
})

const move = (fromLineId: string, toLineId: string, amount: number): TransferMove => ({
  fromLineId,
  toLineId,
  amount: grosze(amount),
})

const judge = (moves: readonly TransferMove[], more: Partial<TransferFacts> = {}) =>
  judgeTransfer(moves, facts(more))

describe('what may be moved without consent', () => {
  // Task A has 300 000,00 (limit 30 000,00), B 500 000,00 (50 000,00), C 200 000,00 (20 000,00).
  it.each([
    // from, to, amount, verdict, reasons, most without consent
    ['sale', 'opiekunowie', 20_000_00, 'free', [], 20_000_00],
    ['sale', 'opiekunowie', 20_000_01, 'consent', ['targetOverLimit'], 20_000_00],
    ['koordynator', 'sale', 30_000_00, 'free', [], 30_000_00],
    ['koordynator', 'sale', 30_000_01, 'consent', ['sourceOverLimit'], 30_000_00],
    [
      'sale',
      'koordynator',
      50_000_01,
      'consent',
      ['sourceOverLimit', 'targetOverLimit'],
      30_000_00,
    ],
    // Inside one task no task changes, so the line alone is the bound.
    ['sale', 'trenerzy', 100_000_00, 'free', [], 100_000_00],
    ['sale', 'laptopy', 1_00, 'consent', ['raisesFixedAssets'], 0],
    ['sale', 'ławki', 1_00, 'consent', ['raisesCrossFinancing'], 0],
    ['sale', 'wizyta', 1_00, 'consent', ['raisesAbroad'], 0],
    ['sale', 'analiza', 1_00, 'consent', ['raisesOutsourced'], 0],
    ['sale', 'pomoc', 1_00, 'consent', ['touchesStateAid'], 0],
    ['pomoc', 'sale', 1_00, 'consent', ['touchesStateAid'], 0],
    // Out of a limited group nothing is raised.
    ['laptopy', 'sale', 50_000_00, 'free', [], 50_000_00],
    ['analiza', 'sale', 30_000_00, 'free', [], 30_000_00],
    // 340 000,00 of the trainers' 350 000,00 is engaged.
    ['trenerzy', 'koordynator', 10_000_00, 'free', [], 10_000_00],
    ['trenerzy', 'koordynator', 10_000_01, 'impossible', ['engaged'], 10_000_00],
    ['ławki', 'sale', 20_000_01, 'impossible', ['moreThanLine', 'sourceOverLimit'], 20_000_00],
    ['sale', 'sale', 1_00, 'impossible', ['sameLine'], 0],
    ['sale', 'opiekunowie', 0, 'impossible', ['amountNotPositive'], 20_000_00],
    ['sale', 'opiekunowie', -1_00, 'impossible', ['amountNotPositive'], 20_000_00],
    ['sale', 'nikt', 1_00, 'impossible', ['lineUnknown'], 0],
  ] as const)('%s → %s, %i gr: %s', (from, to, amount, verdict, reasons, mostFree) => {
    const judged = judge([move(from, to, amount)])
    expect(judged.verdict).toBe(verdict)
    expect(judged.moves[0]?.reasons.map(({ code }) => code)).toEqual(reasons)
    expect(judged.moves[0]?.mostFree).toBe(mostFree)
  })

  it('counts all transfers since the agreement, out and in apart', () => {
    const earlier = [
      move('sale', 'opiekunowie', 15_000_00),
      move('opiekunowie', 'sale', 9_000_00),
      // Inside a task: not counted.
      move('sale', 'trenerzy', 40_000_00),
    ]
    const judged = judge([move('sale', 'opiekunowie', 5_000_01)], { earlier })
    expect(judged.moves[0]).toMatchObject({
      verdict: 'consent',
      source: { limit: 50_000_00, before: 15_000_00, after: 20_000_01 },
      target: { limit: 20_000_00, before: 15_000_00, after: 20_000_01 },
      mostFree: 5_000_00,
      reasons: [
        {
          code: 'targetOverLimit',
          figures: {
            task: 'Zadanie C',
            base: 200_000_00,
            limit: 20_000_00,
            before: 15_000_00,
            after: 20_000_01,
            rate: 1_000,
          },
        },
      ],
    })
  })

  it('counts the moves of one transfer together', () => {
    const judged = judge([
      move('sale', 'opiekunowie', 12_000_00),
      move('koordynator', 'opiekunowie', 8_000_00),
      move('koordynator', 'opiekunowie', 1),
    ])
    expect(judged.moves.map(({ verdict }) => verdict)).toEqual(['free', 'free', 'consent'])
    expect(judged.verdict).toBe('consent')
    expect(judged.lines.map(({ lineId, before, after }) => [lineId, after - before])).toEqual([
      ['koordynator', -8_000_01],
      ['sale', -12_000_00],
      ['opiekunowie', 20_000_01],
    ])
  })

  it('rounds the limit down: up to 10 % of 100,05 zł is 10,00 zł', () => {
    const small = [line('a', 'A', 100_05), line('b', 'B', 1_000_00)]
    const among = { lines: small, base: tasksOf(small) }
    expect(judge([move('a', 'b', 10_00)], among).verdict).toBe('free')
    expect(judge([move('a', 'b', 10_01)], among).verdict).toBe('consent')
  })

  it.each([
    ['2021-11-30', []],
    ['2021-12-01', ['tooLate']],
    ['2020-01-02', []],
    ['2020-01-01', ['beforeVersion']],
  ] as const)('on %s: %j', (on, reasons) => {
    const judged = judge([move('sale', 'opiekunowie', 1_00)], { on: day(on) })
    expect(judged.moves[0]?.reasons.map(({ code }) => code)).toEqual(reasons)
  })
})

describe('months before a day', () => {
  it.each([
    ['2021-12-31', 1, '2021-11-30'],
    ['2021-12-31', 0, '2021-12-31'],
    ['2021-03-31', 1, '2021-02-28'],
    ['2020-03-31', 1, '2020-02-29'],
    ['2021-01-15', 2, '2020-11-15'],
    ['2021-01-31', 13, '2019-12-31'],
  ])('%s, %i: %s', (from, count, expected) => {
    expect(monthsBefore(day(from), count)).toBe(expected)
  })
})

describe('recording a transfer', () => {
  const on = day('2020-09-10')
  const record = { on, today: on, reason: 'Więcej szkoleń', consent: null }
  const consent = { number: 'DP.1', on: day('2020-09-01') }
  const free = judge([move('sale', 'opiekunowie', 1_00)])
  const bound = judge([move('sale', 'laptopy', 1_00)])

  it('needs consent exactly where the verdict says so', () => {
    expect(allowed(decideTransfer(free, record))).toBe(true)
    expect(refusedCode(decideTransfer(bound, record))).toBe('transfer.consentMissing')
    expect(allowed(decideTransfer(bound, { ...record, consent }))).toBe(true)
  })

  it.each([
    ['transfer.noMoves', judge([]), record],
    ['transfer.reasonMissing', free, { ...record, reason: ' ' }],
    ['budget.dayAhead', free, { ...record, today: day('2020-09-09') }],
    ['transfer.impossible', judge([move('sale', 'sale', 1)]), record],
    ['transfer.consentNumberMissing', bound, { ...record, consent: { ...consent, number: '' } }],
    ['transfer.consentLater', bound, { ...record, consent: { ...consent, on: day('2020-09-11') } }],
  ])('%s', (code, judgement, given) => {
    expect(refusedCode(decideTransfer(judgement, given))).toBe(code)
  })
})

describe('whatever is moved', () => {
  const anyMove = fc
    .record({
      from: fc.constantFrom(...lines),
      to: fc.constantFrom(...lines),
      amount: fc.integer({ min: -1_00, max: 400_000_00 }),
    })
    .map(({ from, to, amount }) => move(from.lineId, to.lineId, amount))

  it('the total stays, no line turns negative, and engaged money stays where it is', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 8 }), (moves) => {
        const judged = judge(moves)
        const sum = judged.lines.reduce((total, { before, after }) => total + after - before, 0)
        expect(sum).toBe(0)
        for (const { lineId, after } of judged.lines) {
          const engaged = lines.find((one) => one.lineId === lineId)?.engaged ?? 0
          expect(after).toBeGreaterThanOrEqual(engaged)
        }
      }),
    )
  })

  it('the most that is free is free, and a grosz more is not', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 4 }), anyMove, (earlier, asked) => {
        const given = earlier.filter(({ amount }) => amount > 0)
        const { mostFree } = judge([asked], { earlier: given }).moves[0] ?? { mostFree: 0 }
        const next = judge([{ ...asked, amount: grosze(mostFree + 1) }], { earlier: given })
        expect(next.verdict).not.toBe('free')
        if (mostFree === 0) return
        const most = judge([{ ...asked, amount: grosze(mostFree) }], { earlier: given })
        expect(most.verdict).toBe('free')
      }),
    )
  })

  it('quantity times price is the new amount, and the months add up to it', () => {
    const amounts = fc.integer({ min: 0, max: 1_000_000_00 })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5_000_000 }),
        fc.integer({ min: 0, max: 10_000_00 }),
        amounts,
        fc.array(amounts, { maxLength: 6 }),
        (quantity, price, amount, parts) => {
          const plan = parts.map((part, at) => ({
            month: `2020-0${at + 1}` as Month,
            amount: grosze(part),
          }))
          const cost = { quantity: thousandths(quantity), unitPrice: grosze(price), plan }
          const after = withAmount(cost, grosze(amount))
          expect(lineAmount(after.quantity, after.unitPrice)).toBe(amount)
          const planned = plannedSum(after.plan)
          expect(planned).toBe(parts.some((part) => part > 0) ? amount : 0)
        },
      ),
    )
  })
})
