import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimTotal, reckonClaim, runningBase } from '#db/rules/claim-amounts.ts'
import { claimsStanding } from '#db/rules/claim-standing.ts'
import type { ClaimTotals } from '#db/values/claim.ts'
import { basisPoints, type Grosze, grosze, shareOf, sumMoney } from '#db/values/money.ts'

const rates = {
  indirectRate: basisPoints(2_000),
  ownRate: basisPoints(1_000),
  euRate: basisPoints(8_428),
}

interface Sent {
  readonly amounts: readonly Grosze[]
  readonly totals: ClaimTotals
  approved: ClaimTotals | null
}

/** Sends a claim after the others, as the office does. */
function send(claims: Sent[], amounts: readonly Grosze[]): void {
  const { totals } = reckonClaim(amounts, rates, runningBase(claims))
  claims.push({ amounts, totals, approved: null })
}

/** Decides a claim with a share of each amount cut, as the office does. */
function decide(claims: readonly Sent[], claim: Sent, cut: number): void {
  const before = claims.flatMap(({ approved }) => (approved === null ? [] : [claimTotal(approved)]))
  const left = claim.amounts.map((amount) => grosze(amount - Math.floor((amount * cut) / 100)))
  claim.approved = reckonClaim(left, rates, sumMoney(before)).totals
}

const standing = (claims: readonly Sent[]) =>
  claimsStanding(
    claims.map(({ totals, approved }) => approved ?? totals),
    rates.ownRate,
  )

const amounts = fc.array(fc.integer({ min: 1, max: 90_000_00 }).map(grosze), {
  minLength: 1,
  maxLength: 4,
})
const deeds = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('send' as const), amounts }),
    fc.record({ do: fc.constant('decide' as const), nth: fc.nat(), cut: fc.nat({ max: 100 }) }),
  ),
  { minLength: 1, maxLength: 14 },
)

describe('own contribution of all claims together', () => {
  it('is the rounded share while nothing was cut, however many wait', () => {
    const claims: Sent[] = []
    for (const amount of [333_33, 111_14, 9_99]) send(claims, [grosze(amount)])
    expect(standing(claims).ownDiffers).toBe(0)
    const [first] = claims
    if (first === undefined) throw new Error('No claim')
    decide(claims, first, 0)
    expect(standing(claims).ownDiffers).toBe(0)
  })

  it('may differ by a grosz after a cut, until what waited is decided', () => {
    const claims: Sent[] = []
    // Shares of 0,02 and 0,05 zł are 0 and 1 grosz; a grosz of the first is cut.
    send(claims, [grosze(2)])
    send(claims, [grosze(3)])
    const [first, second] = claims
    if (first === undefined || second === undefined) throw new Error('No claims')
    decide([], first, 50)
    expect(standing(claims).ownDiffers).toBe(1)
    decide(
      claims.filter((one) => one !== second),
      second,
      0,
    )
    expect(standing(claims).ownDiffers).toBe(0)
  })

  it('is exact in what was approved, and within a grosz for each claim that waits', () => {
    fc.assert(
      fc.property(deeds, (done) => {
        const claims: Sent[] = []
        for (const one of done) {
          if (one.do === 'send') send(claims, one.amounts)
          else {
            const waiting = claims.filter(({ approved }) => approved === null)
            const chosen = waiting[one.nth % Math.max(1, waiting.length)]
            if (chosen !== undefined) decide(claims, chosen, one.cut)
          }
          const waiting = claims.filter(({ approved }) => approved === null).length
          const { sources, ownDiffers } = standing(claims)
          expect(Math.abs(ownDiffers)).toBeLessThanOrEqual(waiting === 0 ? 0 : waiting + 1)
          expect(sources.own + sources.eu + sources.state).toBe(sources.direct + sources.indirect)
          const approved = claims.flatMap((claim) => claim.approved ?? [])
          const sum = sumMoney(approved.map(claimTotal))
          expect(sumMoney(approved.map(({ own }) => own))).toBe(shareOf(sum, rates.ownRate))
        }
      }),
    )
  })
})
