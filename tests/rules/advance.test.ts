import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AdvanceFacts, advanceStanding, decideTranche } from '#db/rules/advance.ts'
import { addDays, day } from '#db/values/day.ts'
import { basisPoints, grosze, sumMoney } from '#db/values/money.ts'

const tranche = (id: string, receivedOn: string, amount: number) => ({
  id,
  receivedOn: day(receivedOn),
  amount: grosze(amount),
})
const claim = (ordinal: number, grant: number, decidedOn: string | null) => ({
  id: `c${ordinal}`,
  ordinal,
  grant: grosze(grant),
  decidedOn: decidedOn === null ? null : day(decidedOn),
})
const facts = (more: Partial<AdvanceFacts>): AdvanceFacts => ({
  day: day('2020-06-30'),
  end: day('2021-12-31'),
  settledRate: basisPoints(7_000),
  tranches: [],
  claims: [],
  ...more,
})

describe('the standing of the advances', () => {
  const one = [tranche('t1', '2020-01-01', 10_000)]

  it.each([
    ['nothing received', [], [], 0, 0, { kind: 'tooLittleData', why: 'noTranche' }],
    ['nothing settled', one, [], 0, 7_000, { kind: 'tooLittleData', why: 'oneSettlement' }],
    [
      'one decision is no pace',
      one,
      [claim(1, 3_000, '2020-03-01')],
      3_000,
      4_000,
      { kind: 'tooLittleData', why: 'oneSettlement' },
    ],
    [
      // 181 days for 5 000; 2 000 more need 73 days.
      'two decisions tell the day',
      one,
      [claim(1, 3_000, '2020-03-01'), claim(2, 2_000, '2020-06-01')],
      5_000,
      2_000,
      { kind: 'on', day: addDays(day('2020-06-30'), 73), pastEnd: false },
    ],
    ['exactly at the line', one, [claim(1, 7_000, '2020-03-01')], 7_000, 0, { kind: 'now' }],
    [
      'a grosz below it',
      one,
      [claim(1, 6_999, '2020-03-01')],
      6_999,
      1,
      { kind: 'tooLittleData', why: 'oneSettlement' },
    ],
    [
      'undecided settles nothing',
      one,
      [claim(1, 7_000, null)],
      0,
      7_000,
      { kind: 'tooLittleData', why: 'oneSettlement' },
    ],
  ] as const)('%s', (_, tranches, claims, settled, missing, forecast) => {
    const standing = advanceStanding(facts({ tranches, claims }))
    expect(standing).toMatchObject({ settled, missing, forecast })
  })

  it('a pace too slow for the programme says so', () => {
    const claims = [claim(1, 50, '2020-03-01'), claim(2, 50, '2020-06-01')]
    const { forecast } = advanceStanding(facts({ tranches: one, claims }))
    expect(forecast).toMatchObject({ kind: 'on', pastEnd: true })
  })

  it('rounds the line up, for it says "at least"', () => {
    const { threshold } = advanceStanding(facts({ tranches: [tranche('t', '2020-01-01', 3)] }))
    expect(threshold).toBe(3)
  })

  it('settles the oldest tranche first and names the claims', () => {
    const standing = advanceStanding(
      facts({
        tranches: [tranche('t2', '2020-03-01', 500), tranche('t1', '2020-01-01', 1_000)],
        claims: [claim(2, 700, '2020-05-01'), claim(1, 600, '2020-04-01')],
      }),
    )
    expect(standing.tranches.map(({ id, left, settledBy }) => [id, left, settledBy])).toEqual([
      [
        't1',
        0,
        [
          { claimId: 'c1', claimOrdinal: 1, amount: 600 },
          { claimId: 'c2', claimOrdinal: 2, amount: 400 },
        ],
      ],
      ['t2', 200, [{ claimId: 'c2', claimOrdinal: 2, amount: 300 }]],
    ])
  })

  it('stands on its day: what came later does not count', () => {
    const standing = advanceStanding(
      facts({
        day: day('2020-02-01'),
        tranches: [...one, tranche('t2', '2020-02-02', 10_000)],
        claims: [claim(1, 5_000, '2020-02-02')],
      }),
    )
    expect(standing).toMatchObject({ received: 10_000, settled: 0, awaiting: 5_000 })
  })

  it('in any life what settled the tranches is what was settled', () => {
    const amounts = fc.integer({ min: 1, max: 5_000_000 })
    const grants = fc.integer({ min: -200_000, max: 5_000_000 })
    fc.assert(
      fc.property(
        fc.array(amounts, { maxLength: 6 }),
        fc.array(grants, { maxLength: 8 }),
        (t, c) => {
          const standing = advanceStanding(
            facts({
              tranches: t.map((amount, at) => tranche(`t${at}`, '2020-01-01', amount)),
              claims: c.map((grant, at) => claim(at + 1, grant, '2020-02-01')),
            }),
          )
          const { tranches, received, settled, unsettled, threshold, missing } = standing
          expect(sumMoney(tranches.map((one) => one.settled))).toBe(settled)
          expect(settled + unsettled).toBe(received)
          expect(missing === 0).toBe(settled >= threshold)
          for (const one of tranches) {
            expect(one.settled + one.left).toBe(one.amount)
            expect(sumMoney(one.settledBy.map(({ amount }) => amount))).toBe(one.settled)
          }
        },
      ),
    )
  })
})

describe('a tranche', () => {
  const known = { today: day('2020-06-30'), others: [grosze(900)], grant: grosze(1_000) }
  it.each([
    [100, '2020-06-30', null],
    [0, '2020-06-30', 'claim.trancheNotPositive'],
    [101, '2020-06-30', 'claim.trancheOverGrant'],
    [100, '2020-07-01', 'claim.dayInFuture'],
  ])('of %i on %s: %s', (amount, on, code) => {
    const decision = decideTranche({ amount: grosze(amount), receivedOn: day(on) }, known)
    expect(decision.ok ? null : decision.refusal.code).toBe(code)
  })
})
