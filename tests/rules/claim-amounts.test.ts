import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  claimGrant,
  claimTotal,
  proportionOf,
  reckonClaim,
  runningBase,
} from '#db/rules/claim-amounts.ts'
import { decideVerdicts } from '#db/rules/claim-verdict.ts'
import {
  addMoney,
  basisPoints,
  flatRateOf,
  type Grosze,
  grosze,
  shareOf,
  sumMoney,
} from '#db/values/money.ts'

const rates = {
  indirectRate: basisPoints(2_000),
  ownRate: basisPoints(1_000),
  euRate: basisPoints(8_428),
}

const cost = fc.integer({ min: -500_000, max: 50_000_000 }).map(grosze)
const claim = fc.array(cost, { maxLength: 12 })
const claims = fc.array(claim, { minLength: 1, maxLength: 8 })

describe('the amounts of a claim', () => {
  it('the whole budget in one claim is the programme sheet to the grosz', () => {
    const { totals } = reckonClaim([grosze(89_561_800)], rates)
    expect(totals).toEqual({
      direct: 89_561_800,
      indirect: 17_912_360,
      own: 10_747_416,
      eu: 90_579_222,
      state: 6_147_522,
    })
    expect(claimTotal(totals)).toBe(107_474_160)
  })

  it('three parts of a grosz each leave nothing over', () => {
    const { entries, indirect, totals } = reckonClaim([grosze(4), grosze(4), grosze(4)], rates)
    // 10 % of 4, 8, 12 and 14 grosze: 0, 1, 1, 1.
    expect([...entries, indirect].map(({ part }) => part)).toEqual([0, 1, 0, 0])
    expect(totals.own).toBe(1)
  })

  it('in any claims the parts add up and the running own contribution is exact', () => {
    fc.assert(
      fc.property(claims, (all) => {
        let before = grosze(0)
        let own = grosze(0)
        let eu = grosze(0)
        for (const amounts of all) {
          const { totals, entries, indirect } = reckonClaim(amounts, rates, before)
          for (const [at, { part, rest }] of entries.entries()) {
            expect(part + rest).toBe(amounts[at])
          }
          expect(indirect.part + indirect.rest).toBe(totals.indirect)
          expect(totals.direct).toBe(sumMoney(amounts))
          expect(totals.indirect).toBe(flatRateOf(totals.direct, rates.indirectRate))
          expect(totals.own).toBe(addMoney(indirect.part, ...entries.map(({ part }) => part)))
          expect(totals.own + totals.eu + totals.state).toBe(claimTotal(totals))
          before = addMoney(before, claimTotal(totals))
          own = addMoney(own, totals.own)
          eu = addMoney(eu, totals.eu)
          expect(own).toBe(shareOf(before, rates.ownRate))
          expect(Math.abs(eu - shareOf(before, rates.euRate))).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('whatever is parked and comes back, the approved own contribution stays the rate', () => {
    const decided = fc.array(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 9_000_000 }), fc.nat(100), fc.nat(100)), {
        maxLength: 8,
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(decided, (all) => {
        let before = grosze(0)
        let own = grosze(0)
        for (const rows of all) {
          const entries = rows.map(([amount], at) => ({
            id: String(at),
            number: String(at),
            amount: grosze(amount),
          }))
          const asked = rows.map(([amount, a, b], at) => {
            const parked = grosze(Math.floor((amount * Math.min(a, 100)) / 100))
            const ineligible = grosze(Math.floor(((amount - parked) * b) / 100))
            return { entryId: String(at), parked, ineligible, reason: 'bo' }
          })
          const verdicts = decideVerdicts(entries, asked)
          if (!verdicts.ok) throw new Error(verdicts.refusal.code)
          for (const [at, { approved, parked, ineligible }] of verdicts.value.entries()) {
            expect(approved + parked + ineligible).toBe(entries[at]?.amount)
          }
          const approved = verdicts.value.map((verdict) => verdict.approved)
          const { totals } = reckonClaim(approved, rates, before)
          before = addMoney(before, claimTotal(totals))
          own = addMoney(own, totals.own)
          expect(own).toBe(shareOf(before, rates.ownRate))
          expect(own + claimGrant(totals)).toBe(own + claimTotal(totals) - totals.own)
        }
      }),
    )
  })

  it.each([
    // direct costs asked for, approved of them (null: not decided yet); the base in grosze
    [[], 0],
    [[[100_00, null]], 120_00],
    [[[100_00, 100_00]], 120_00],
    [[[100_00, 60_00]], 72_00],
    [
      [
        [100_00, 60_00],
        [40_00, null],
      ],
      120_00,
    ],
    [[[100_00, 0]], 0],
  ] as const)('claims of %j make a base of %i', (before, base) => {
    const totalsOf = (direct: number | null) =>
      direct === null ? null : reckonClaim([grosze(direct)], rates).totals
    const sent = before.map(([asked, approved]) => ({
      totals: totalsOf(asked),
      approved: totalsOf(approved),
    }))
    expect(runningBase(sent)).toBe(base)
  })

  it('a claim approved whole is split as it was asked for, whatever was parked before it', () => {
    const amount = fc.integer({ min: 1, max: 9_000_000 })
    const claims = fc.array(fc.tuple(amount, fc.nat(100)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(claims, (all) => {
        const decided: Parameters<typeof runningBase>[0][number][] = []
        for (const [direct, percent] of all) {
          const asked = reckonClaim([grosze(direct)], rates, runningBase(decided)).totals
          const share = grosze(Math.floor((direct * percent) / 100))
          const base = sumMoney(
            decided.map(({ approved }) => (approved === null ? grosze(0) : claimTotal(approved))),
          )
          if (share === direct) expect(reckonClaim([share], rates, base).totals).toEqual(asked)
          decided.push({ totals: asked, approved: reckonClaim([share], rates, base).totals })
        }
      }),
    )
  })

  it.each([
    [100, 50, 50, 100],
    [100, 25, 50, 50],
    [23, 33, 100, 8],
    [-23, -33, -100, -8],
    [0, 10, 100, 0],
  ])('of %i that goes with a part, taking %i of %i gives %i', (amount, taken, whole, share) => {
    expect(proportionOf(grosze(amount), grosze(taken), grosze(whole))).toBe(share)
  })
})

describe('verdicts', () => {
  const entries = [
    { id: 'a', number: 'FV/1', amount: grosze(100) },
    { id: 'b', number: 'KOR/1', amount: grosze(-40) },
  ]
  const verdict = (entryId: string, parked: number, ineligible: number, reason = 'bo') => ({
    entryId,
    parked: grosze(parked),
    ineligible: grosze(ineligible),
    reason,
  })

  it('approve whole what nobody named', () => {
    expect(decideVerdicts(entries, [verdict('b', -15, -5)])).toEqual({
      ok: true,
      value: [
        { entryId: 'a', approved: 100, parked: 0, ineligible: 0, reason: '' },
        { entryId: 'b', approved: -20, parked: -15, ineligible: -5, reason: 'bo' },
      ],
    })
  })

  it.each([
    ['claim.verdictUnknown', [verdict('c', 1, 0)]],
    ['claim.verdictTwice', [verdict('a', 1, 0), verdict('a', 0, 1)]],
    ['claim.verdictTooMuch', [verdict('a', 60, 41)]],
    ['claim.verdictTooMuch', [verdict('a', -1, 0)]],
    ['claim.verdictTooMuch', [verdict('b', 1, 0)]],
    ['claim.verdictReasonMissing', [verdict('a', 1, 0, '')]],
  ])('refuse %s', (code, asked) => {
    const decision = decideVerdicts(entries, asked)
    expect(decision.ok ? null : decision.refusal.code).toBe(code)
  })

  it('sum of nothing is nothing', () => {
    const none: readonly Grosze[] = []
    expect(claimTotal(reckonClaim(none, rates).totals)).toBe(0)
  })
})
