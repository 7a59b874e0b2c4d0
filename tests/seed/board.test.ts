import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quotaFacts } from '#db/read-models/quota-facts.ts'
import { registerOn } from '#db/read-models/register.ts'
import { quotaBoard } from '#db/rules/quota.ts'
import { listProgrammes } from '#db/stores/programme.ts'
import { type Day, day } from '#db/values/day.ts'
import { type SeededStore, sampleStore } from './sample-store.ts'

let office: SeededStore
beforeAll(async () => {
  office = await sampleStore()
})
afterAll(() => office.remove())

const boardOn = (on: Day) =>
  office.store.read(async (db) => {
    const [programme] = await listProgrammes(db)
    if (programme === undefined) throw new Error('No programme')
    return quotaBoard((await quotaFacts(db, programme, on)).facts)
  })

/**
 * Counted by hand from `signings` and `withdrawals` of the script. Signings per month:
 * 2020 Feb 7, Mar 5, May 4, Jun 6, Jul 4, Aug 3, Sep 6, Oct 5, Nov 2, Dec 5; 2021 Jan 1, Feb 3.
 * Withdrawals after signing: Jul, Aug, Oct (Świebodzin), Dec 2020, Jan 2021.
 * Implementation agreements: Mar 3, Apr 7, May 7, Jun 5, Jul 2 of 2021; one ended in August.
 */
const figures: readonly [
  on: string,
  signed: number,
  mediumTowns: number,
  implementing: number,
  implementingMediumTowns: number,
  why: string,
][] = [
  ['2019-11-11', 0, 0, 0, 0, 'before the first letters'],
  ['2020-02-29', 7, 0, 0, 0, '7'],
  ['2020-06-30', 22, 2, 0, 0, '7 + 5 + 4 + 6; Nowa Sól and Świebodzin'],
  ['2020-11-30', 39, 1, 0, 0, '22 + 4 + 3 + 6 + 5 + 2 - 3; without Świebodzin'],
  ['2020-12-31', 43, 2, 0, 0, '39 + 5 - 1; Żary signed'],
  ['2021-06-30', 46, 3, 22, 2, '43 + 1 + 3 - 1; Słubice signed; Nowa Sól and Żary implement'],
  ['2021-12-31', 46, 3, 23, 1, '22 + 2 - 1; Żary ended early'],
]

/** A day on which recruitment is nearly done and something is missing everywhere. */
const busyDay = day('2020-11-30')

describe('the board of the sample office', () => {
  it.each(figures)('on %s counts %i, %i, %i, %i (%6$s)', async (on, ...expected) => {
    const board = await boardOn(day(on))
    expect(board.quotas.map((quota) => quota.reached)).toEqual(expected.slice(0, 4))
  })

  it('stands a little ahead of its pace in the busiest month', async () => {
    const [jst, mediumTowns, implementations] = (await boardOn(busyDay)).quotas
    expect(jst).toMatchObject({ target: 43, reached: 39, inProgress: 26, missing: 4 })
    // The stage really began on 4 February: 39 × 30 / 301 days = 3.89; 4 × 30 / 32 days = 3.75.
    expect(jst?.pace).toMatchObject({
      verdict: 'onPace',
      signedInStage: 39,
      daysElapsed: 301,
      daysLeft: 32,
      signedPer30Days: 389,
      neededPer30Days: 375,
    })
    expect(mediumTowns).toMatchObject({ target: 2, reached: 1, inProgress: 3, missing: 1 })
    expect(implementations).toMatchObject({ target: 22, reached: 0, inProgress: 33 })
  })

  it('shows in the busiest month who is missing and whose move it is', async () => {
    const [jst] = (await boardOn(busyDay)).quotas
    const groups = jst?.missingBy.map(({ step, whose, teryts }) => [step, whose, teryts.length])
    expect(groups).toEqual([
      ['signSupportAgreement', 'office', 8],
      ['declare', 'jst', 18],
      ['invite', 'office', 22],
      // Seven had withdrawn; Lubrza and Słubice hold the places of two of them.
      ['replaceJst', 'office', 5],
    ])
  })

  it('blames nobody for implementations before their stage begins', async () => {
    const [, , implementations] = (await boardOn(busyDay)).quotas
    // The stage was planned for January 2021; that it began on 23 March nobody knew yet.
    expect(implementations?.owedFrom).toBe('2021-01-01')
    const owners = implementations?.missingBy.map(({ step, whose }) => [step, whose])
    expect(owners?.filter(([step]) => step !== 'attendFirstTraining')).toEqual([
      ['signImplementationAgreement', 'nobody'],
      ['signSupportAgreement', 'nobody'],
      ['declare', 'nobody'],
      ['invite', 'nobody'],
      ['replaceJst', 'nobody'],
    ])
    const [, , begun] = (await boardOn(day('2021-03-23'))).quotas
    expect([begun?.owedFrom, begun?.missingBy[0]?.whose]).toEqual([null, 'mentor'])
  })

  it.each([
    // The plan says 1 March; the first stage really began with the first agreement.
    ['2020-02-03', '2020-03-01', 'notStarted'],
    ['2020-02-25', '2020-02-04', 'onPace'],
  ] as const)('on %s has recruitment from %s: %s', async (on, from, verdict) => {
    const [jst] = (await boardOn(day(on))).quotas
    expect(jst?.pace).toMatchObject({ from, verdict })
  })

  it.each([
    ['2020-10-15', '2021-01-01', '2021-01-01'],
    ['2021-01-20', '2021-01-01', null],
    ['2021-03-23', '2021-03-23', null],
  ] as const)('on %s has implementations from %s, as was known then', async (on, from, owed) => {
    const [, , implementations] = (await boardOn(day(on))).quotas
    expect([implementations?.pace?.from, implementations?.owedFrom]).toEqual([from, owed])
  })

  it('says nothing of an implementation agreement before its day', async () => {
    const rows = await office.store.read(async (db) => {
      const [programme] = await listProgrammes(db)
      return registerOn(db, programme?.id ?? '', busyDay)
    })
    expect(rows.filter((row) => row.implementationSignedOn !== null)).toEqual([])
  })

  it('ends with every one of the 46 taking part and 23 implementations completed', async () => {
    const board = await boardOn(day('2021-12-31'))
    const [jst, , implementations] = board.quotas
    expect(jst).toMatchObject({ missing: 0, surplus: 3 })
    expect(implementations).toMatchObject({ missing: 0, surplus: 1, inProgress: 46 - 24 })
  })
})
