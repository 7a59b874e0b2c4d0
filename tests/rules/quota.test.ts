import { describe, expect, it } from 'vitest'
import { type QuotaFacts, type QuotaJst, quotaBoard } from '#db/rules/quota.ts'
import { day } from '#db/values/day.ts'
import type { ImplementationState } from '#db/values/implementation.ts'
import type { Quota, QuotaKey } from '#db/values/quota.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'

/** Targets, region and benchmark of the programme sheet; the days of the stages are examples. */
const sheetFacts: QuotaFacts = {
  day: day('2020-03-31'),
  targets: { jst: 43, mediumTowns: 2, implementations: 22, implementationMediumTowns: 1 },
  regionJstCount: 94,
  stages: [
    { ordinal: 3, from: day('2021-01-01'), to: day('2021-12-31') },
    { ordinal: 1, from: day('2019-09-01'), to: day('2019-12-31') },
    { ordinal: 2, from: day('2020-01-01'), to: day('2020-12-31') },
  ],
  jsts: [],
  benchmark: { target: 50, tookPart: 100, implemented: 79 },
}

/** So many JSTs in one state, the first `towns` of them medium-sized towns. */
function jsts(
  count: number,
  recruitment: RecruitmentState,
  { towns = 0, implementation = 'none' as ImplementationState, signedOn = '2020-02-01' } = {},
): readonly QuotaJst[] {
  return Array.from({ length: count }, (_, index) => ({
    teryt: `${recruitment}-${implementation}-${String(index).padStart(2, '0')}`,
    mediumTown: index < towns,
    recruitment,
    implementation,
    signedOn: day(signedOn),
  }))
}

function quota(key: QuotaKey, facts: Partial<QuotaFacts>): Quota {
  const found = quotaBoard({ ...sheetFacts, ...facts }).quotas.find((one) => one.key === key)
  if (found === undefined) throw new Error(`No quota ${key}`)
  return found
}

/** 10 signed (1 town), 5 taking part, 8 declared (1 town), 7 invited, 60 untouched, 4 withdrawn. */
const region = [
  ...jsts(10, 'signed', { towns: 1 }),
  ...jsts(5, 'takingPart'),
  ...jsts(8, 'declared', { towns: 1 }),
  ...jsts(7, 'invited'),
  ...jsts(60, 'none', { towns: 4 }),
  ...jsts(4, 'withdrawn'),
]

describe('the four quotas of the region above', () => {
  it.each([
    // reached, in progress, missing, surplus, out of reach
    ['jst', 15, 15, 28, 0, 0],
    ['mediumTowns', 1, 1, 1, 0, 0],
    ['implementations', 0, 5, 22, 0, 0],
    ['implementationMediumTowns', 0, 0, 1, 0, 0],
  ] as const)('%s', (key, reached, inProgress, missing, surplus, outOfReach) => {
    expect(quota(key, { jsts: region })).toMatchObject({
      reached,
      inProgress,
      missing,
      surplus,
      outOfReach,
    })
  })

  it('only the first is a share of the region', () => {
    expect(quota('jst', { jsts: region }).shareOfRegion).toBe(true)
    expect(quota('jst', { regionJstCount: 0 }).shareOfRegion).toBe(false)
    expect(quota('implementations', { jsts: region }).shareOfRegion).toBe(false)
  })

  it('says who is missing and whose move it is, the nearest first', () => {
    const groups = (key: QuotaKey) =>
      quota(key, { jsts: region }).missingBy.map(({ step, whose, teryts }) => {
        return [step, whose, teryts.length]
      })
    expect(groups('jst')).toEqual([
      ['signSupportAgreement', 'office', 8],
      ['declare', 'jst', 7],
      ['invite', 'office', 60],
      ['replaceJst', 'office', 4],
    ])
    expect(groups('implementations')).toEqual([
      // 2020-03-31 lies before the stage of implementations: nobody is late with them.
      ['signImplementationAgreement', 'nobody', 5],
      ['attendFirstTraining', 'jst', 10],
      ['signSupportAgreement', 'nobody', 8],
      ['declare', 'nobody', 7],
      ['invite', 'nobody', 60],
      ['replaceJst', 'nobody', 4],
    ])
  })

  it.each([
    // the board's day, the first day of the last stage, since when implementations are owed
    ['2020-12-31', '2021-01-01', '2021-01-01', 'nobody'],
    ['2021-01-01', '2021-01-01', null, 'office'],
    ['2020-12-01', '2020-12-01', null, 'office'],
    ['2020-12-01', null, null, 'office'],
  ] as const)(
    'on %s, with the last stage from %s, implementations are owed from %s: %s',
    (on, first, owedFrom, whose) => {
      const from = first === null ? null : day(first)
      const stages = sheetFacts.stages.map((stage) =>
        stage.ordinal === 3 ? { ...stage, from } : stage,
      )
      const one = quota('implementations', { day: day(on), stages, jsts: region })
      expect([one.owedFrom, one.missingBy[0]?.whose]).toEqual([owedFrom, whose])
      expect(quota('jst', { day: day(on), stages, jsts: region }).owedFrom).toBeNull()
    },
  )

  it('does not wait for a JST whose place another took, but counts that it could come back', () => {
    const left = jsts(4, 'withdrawn').map((jst, at) => ({ ...jst, placeTaken: at < 3 }))
    const all = [...jsts(40, 'signed'), ...left]
    const { missing, outOfReach, possibleTeryts, missingBy } = quota('jst', { jsts: all })
    expect([missing, outOfReach, possibleTeryts]).toEqual([3, 0, ['withdrawn-none-03']])
    expect(missingBy).toEqual([
      { step: 'replaceJst', whose: 'office', teryts: ['withdrawn-none-03'] },
    ])
    const implementations = quota('implementations', { jsts: all })
    expect(implementations.possibleTeryts).not.toContain('withdrawn-none-00')
  })

  it('opens the JSTs behind every figure', () => {
    const towns = quota('mediumTowns', { jsts: region })
    expect(towns.reachedTeryts).toEqual(['signed-none-00'])
    expect(towns.inProgressTeryts).toEqual(['declared-none-00'])
    expect(towns.possibleTeryts).toEqual([
      'none-none-00',
      'none-none-01',
      'none-none-02',
      'none-none-03',
    ])
  })
})

describe('the edges of a quota', () => {
  it('42, 43 and 44 signed: one missing, none, one over', () => {
    const counts = [42, 43, 44].map((count) => {
      const { missing, surplus } = quota('jst', { jsts: jsts(count, 'signed') })
      return [missing, surplus]
    })
    expect(counts).toEqual([
      [1, 0],
      [0, 0],
      [0, 1],
    ])
  })

  it('an implementation counts while its JST takes part and it did not end early', () => {
    const { reached, inProgress, possibleTeryts, missingBy } = quota('implementations', {
      jsts: [
        ...jsts(2, 'takingPart', { implementation: 'agreed' }),
        ...jsts(3, 'signed', { implementation: 'completed' }),
        ...jsts(4, 'takingPart', { implementation: 'ended' }),
        ...jsts(1, 'withdrawn', { implementation: 'agreed' }),
      ],
    })
    expect([reached, inProgress, possibleTeryts.length]).toEqual([5, 0, 1])
    expect(missingBy.map(({ step }) => step)).toEqual(['replaceJst'])
  })

  it('names how many cannot be reached even if everybody joined', () => {
    const one = [...jsts(1, 'none', { towns: 1 }), ...jsts(50, 'none')]
    expect(quota('mediumTowns', { jsts: one }).outOfReach).toBe(1)
    expect(quota('jst', { jsts: one }).outOfReach).toBe(0)
  })

  it('a target of zero is reached', () => {
    const targets = { ...sheetFacts.targets, mediumTowns: 0 }
    const towns = quota('mediumTowns', { targets })
    expect([towns.missing, towns.surplus]).toEqual([0, 0])
  })
})

describe('the pace, in hundredths of a JST per 30 days', () => {
  // Stage 2 runs 2020-01-01 to 2020-12-31: 366 days, the 31 March is its 91st, 276 are left.
  it.each([
    // day, signed, verdict, elapsed, left, so far, needed
    ['2019-12-31', 0, 'notStarted', 0, 366, 0, 352],
    ['2020-01-01', 0, 'nothingOnRecord', 1, 366, 0, 352],
    ['2020-03-31', 0, 'nothingOnRecord', 91, 276, 0, 467],
    ['2021-01-01', 0, 'nothingOnRecord', 366, 0, 0, null],
    // Thirteen days are too few to judge, the fourteenth is enough.
    ['2020-01-01', 1, 'tooEarly', 1, 366, 3000, 344],
    ['2020-01-13', 1, 'tooEarly', 13, 354, 231, 356],
    ['2020-01-14', 1, 'behind', 14, 353, 214, 357],
    ['2020-01-14', 2, 'onPace', 14, 353, 429, 348],
    ['2020-03-31', 10, 'behind', 91, 276, 330, 359],
    ['2020-03-31', 11, 'onPace', 91, 276, 363, 348],
    // With fewer than seven days left, what is needed per 30 days is no help any more.
    ['2020-12-24', 40, 'behind', 359, 8, 334, 1125],
    ['2020-12-25', 40, 'behind', 360, 7, 333, 1286],
    ['2020-12-26', 40, 'tooLate', 361, 6, 332, 1500],
    ['2020-12-31', 42, 'tooLate', 366, 1, 344, 3000],
    ['2020-12-31', 43, 'done', 366, 1, 352, 0],
    ['2021-01-01', 42, 'over', 366, 0, 344, null],
    ['2021-01-01', 43, 'done', 366, 0, 352, 0],
  ] as const)('%s with %i signed: %s', (on, count, verdict, elapsed, left, soFar, needed) => {
    const signed = jsts(count, 'signed', { signedOn: '2020-01-01' })
    expect(quota('jst', { day: day(on), jsts: signed }).pace).toEqual({
      stageOrdinal: 2,
      from: '2020-01-01',
      to: '2020-12-31',
      verdict,
      signedInStage: count,
      daysElapsed: elapsed,
      daysLeft: left,
      signedPer30Days: soFar,
      neededPer30Days: needed,
    })
  })

  it('of a stage that begins in its last days has no verdict but that it is too late', () => {
    const stages = sheetFacts.stages.map((stage) =>
      stage.ordinal === 2 ? { ...stage, from: day('2020-12-20') } : stage,
    )
    const signed = jsts(3, 'signed', { signedOn: '2020-12-21' })
    const verdicts = ['2020-12-25', '2020-12-26'].map((on) => {
      return quota('jst', { day: day(on), stages, jsts: signed }).pace?.verdict
    })
    expect(verdicts).toEqual(['tooEarly', 'tooLate'])
  })

  it('of a stage that begins after its last day counts no days', () => {
    const stages = sheetFacts.stages.map((stage) =>
      stage.ordinal === 2 ? { ...stage, from: day('2021-02-01') } : stage,
    )
    const { pace } = quota('jst', { day: day('2021-03-01'), stages, jsts: jsts(1, 'signed') })
    expect(pace).toMatchObject({ verdict: 'over', daysElapsed: 0, daysLeft: 0 })
  })

  it('is judged once anybody is on record, although nobody has signed', () => {
    const { pace } = quota('jst', { jsts: jsts(1, 'invited') })
    expect(pace?.verdict).toBe('behind')
  })

  it('leaves out of the pace what was signed before the stage', () => {
    const early = jsts(5, 'signed', { signedOn: '2019-12-31' })
    const unknown = { ...early[0], teryt: 'x', signedOn: null } as QuotaJst
    const { reached, pace } = quota('jst', { jsts: [...early, unknown] })
    expect([reached, pace?.signedInStage]).toEqual([6, 1])
  })

  it('of implementations belongs to the last stage', () => {
    expect(quota('implementations', {}).pace).toMatchObject({
      stageOrdinal: 3,
      verdict: 'notStarted',
    })
    expect(quota('mediumTowns', {}).pace?.stageOrdinal).toBe(2)
  })

  it('is unknown while the stage has no planned days', () => {
    const stages = sheetFacts.stages.map((stage) => ({ ...stage, to: null }))
    expect(quota('jst', { stages }).pace).toBeNull()
    expect(quota('jst', { stages: [] }).pace).toBeNull()
  })
})

describe('the comparison with the sister programme', () => {
  it('takes each beside its own target', () => {
    const { benchmark } = quotaBoard({
      ...sheetFacts,
      jsts: [
        ...jsts(10, 'signed'),
        // An agreement alone is no implementation to compare.
        ...jsts(4, 'takingPart', { implementation: 'agreed' }),
        ...jsts(11, 'takingPart', { implementation: 'completed' }),
        ...jsts(1, 'withdrawn', { implementation: 'completed' }),
      ],
    })
    expect(benchmark).toEqual([
      {
        measure: 'tookPart',
        ours: { count: 25, target: 43 },
        benchmark: { count: 100, target: 50 },
      },
      {
        measure: 'implemented',
        ours: { count: 11, target: 22 },
        benchmark: { count: 79, target: 50 },
      },
    ])
  })

  it('is left out where there is none', () => {
    expect(quotaBoard({ ...sheetFacts, benchmark: null }).benchmark).toEqual([])
  })
})
