import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import {
  type MissingGroup,
  nothingRecruited,
  type Quota,
  type QuotaBoard,
  type QuotaKey,
} from '#db/values/quota.ts'
import { membersOfPart } from '#renderer/screens/jst/filter.ts'
import { behindOf, opensWords } from '#renderer/screens/quota/figures-behind.ts'
import { headlineOf } from '#renderer/screens/quota/headline.ts'
import { jstLabels } from '#renderer/screens/quota/jst-labels.ts'
import { openQuotas } from '#renderer/screens/quota/open-quotas.ts'
import { stageStanding } from '#renderer/screens/quota/stage-standing.ts'
import en from '#renderer/text/en.json' with { type: 'json' }
import pl from '#renderer/text/pl.json' with { type: 'json' }
import { referenceReason } from '#renderer/ui/reference-reason.ts'

const targets: Record<QuotaKey, number> = {
  jst: 43,
  mediumTowns: 2,
  implementations: 22,
  implementationMediumTowns: 1,
}

function quota(key: QuotaKey, reached: number, missingBy: readonly MissingGroup[] = []): Quota {
  const target = targets[key]
  return {
    key,
    target,
    reached,
    inProgress: 0,
    missing: Math.max(0, target - reached),
    surplus: Math.max(0, reached - target),
    outOfReach: 0,
    shareOfRegion: key === 'jst',
    reachedTeryts: [],
    inProgressTeryts: [],
    possibleTeryts: [],
    missingBy,
    pace: null,
    owedFrom: null,
  }
}

const boardOf = (...quotas: readonly Quota[]): QuotaBoard => ({
  day: day('2020-06-30'),
  regionJstCount: 94,
  quotas,
  benchmark: [],
})

const waiting = (step: MissingGroup['step'], whose: MissingGroup['whose'], count: number) => ({
  step,
  whose,
  teryts: Array.from({ length: count }, (_, at) => String(at)),
})

describe('the sentence on top of the board', () => {
  it('names the first target not reached and the move nearest to it', () => {
    const groups = [waiting('signSupportAgreement', 'office', 8), waiting('declare', 'jst', 18)]
    expect(headlineOf(boardOf(quota('jst', 39, groups), quota('mediumTowns', 1)))).toEqual({
      stand: 'jst',
      reached: 39,
      target: 43,
      missing: 4,
      behind: { missing: 0, target: 0 },
      move: { step: 'signSupportAgreement', whose: 'office', count: 8 },
      owedFrom: null,
    })
  })

  it('passes over reached targets and over steps nobody has to take', () => {
    const groups = [waiting('takePart', 'nobody', 3), waiting('declare', 'jst', 2)]
    const board = boardOf(quota('jst', 43), quota('mediumTowns', 1, groups))
    expect(headlineOf(board)).toMatchObject({
      stand: 'mediumTowns',
      missing: 1,
      move: { step: 'declare', count: 2 },
    })
  })

  it('has no move when nobody is left, and is done when nothing is missing', () => {
    expect(headlineOf(boardOf(quota('jst', 40)))).toMatchObject({ missing: 3, move: null })
    expect(headlineOf(boardOf(quota('jst', 45), quota('implementations', 22)))).toEqual({
      stand: 'done',
    })
  })

  it('gives way to an explanation only while nobody was ever invited', () => {
    const untouched = quota('jst', 0, [waiting('invite', 'office', 94)])
    expect(nothingRecruited(boardOf(untouched))).toBe(true)
    expect(nothingRecruited(boardOf({ ...untouched, inProgress: 1 }))).toBe(false)
    expect(nothingRecruited(boardOf({ ...untouched, reached: 1 }))).toBe(false)
    const withdrawn = [waiting('invite', 'office', 93), waiting('replaceJst', 'office', 1)]
    expect(nothingRecruited(boardOf(quota('jst', 0, withdrawn)))).toBe(false)
  })
})

describe('a figure that opens more JSTs than it counts', () => {
  const open: Quota = {
    ...quota('jst', 35),
    missing: 8,
    reachedTeryts: Array.from({ length: 35 }, (_, at) => `r${at}`),
    inProgressTeryts: ['a', 'b'],
    possibleTeryts: Array.from({ length: 55 }, (_, at) => `p${at}`),
  }
  const behind = behindOf(open)
  const nobody = { missing: 0, target: 0 }

  it.each([
    ['missing', 8, behind, { words: 'missing', opens: 57 }],
    ['target', 43, behind, { words: 'target', opens: 92 }],
    ['missing', 0, behind, { words: 'spare', opens: 57 }],
    ['missing', 8, nobody, { words: 'none', opens: 0 }],
    ['reached', 35, behind, null],
    ['missing', 8, undefined, null],
  ] as const)('%s, %i', (part, count, open, told) => {
    expect(opensWords(part, count, open)).toEqual(told)
  })

  it('says so in both languages', async () => {
    const texts = createInstance()
    await texts.init({ resources: { pl: { translation: pl }, en: { translation: en } } })
    const words = { count: 57, figure: '8' }
    expect(texts.getFixedT('pl')('board.opens.missing', words)).toBe(
      '57 JST, spośród których można uzupełnić 8',
    )
    expect(texts.getFixedT('en')('board.opens.missing', words)).toBe(
      '57 JSTs, out of which 8 can be filled',
    )
  })
})

describe('who is missing', () => {
  const groups = [
    waiting('signImplementationAgreement', 'office', 33),
    waiting('declare', 'jst', 18),
    waiting('replaceJst', 'office', 7),
  ]

  it('lists the steps of recruitment once, under its own quota', () => {
    const [recruiting, implementing] = openQuotas(
      boardOf(quota('jst', 39, groups.slice(1)), quota('implementations', 0, groups)),
    )
    expect(recruiting?.groups.map(({ step }) => step)).toEqual(['declare', 'replaceJst'])
    expect(recruiting).toMatchObject({ above: 0, listedAbove: false })
    expect(implementing?.groups.map(({ step }) => step)).toEqual(['signImplementationAgreement'])
    expect(implementing).toMatchObject({ above: 25, listedAbove: true })
  })

  it('lists them under implementations once recruitment has its target', () => {
    const [implementing] = openQuotas(
      boardOf(quota('jst', 43), quota('implementations', 0, groups)),
    )
    expect(implementing?.quota.key).toBe('implementations')
    expect(implementing?.groups).toHaveLength(3)
    expect(implementing?.above).toBe(0)
  })

  it('lists no step of recruitment under implementations before their stage begins', () => {
    const ahead = { ...quota('implementations', 0, groups), owedFrom: day('2021-01-01') }
    const [implementing] = openQuotas(boardOf(quota('jst', 43), ahead))
    expect(implementing).toMatchObject({ above: 25, listedAbove: false })
    expect(implementing?.groups.map(({ step }) => step)).toEqual(['signImplementationAgreement'])
    expect(headlineOf(boardOf(quota('jst', 43), ahead))).toMatchObject({
      stand: 'implementations',
      owedFrom: '2021-01-01',
    })
  })

  it('names the kind only where two JSTs share a name', () => {
    const names = { '0802011': 'Gubin', '0802052': 'Gubin', '0805053': 'Słubice' }
    expect(jstLabels(['0802052', '0805053', '0899999'], names)).toEqual([
      { teryt: '0802052', name: 'Gubin', kind: 'ruralGmina' },
      { teryt: '0805053', name: 'Słubice', kind: null },
      { teryt: '0899999', name: '0899999', kind: null },
    ])
  })
})

it.each([
  ['2019-08-31', false, '2019-09-01', 'ahead'],
  ['2020-06-30', false, '2020-06-30', null],
  ['2021-12-31', false, '2021-12-31', null],
  ['2022-01-01', false, '2021-12-31', 'ended'],
  ['2026-11-22', false, '2021-12-31', 'ended'],
  ['2026-11-22', true, '2021-12-31', 'sample'],
] as const)('on %s (sample: %s) the board stands on %s because: %s', (today, isSample, on, why) => {
  const programme = { from: day('2019-09-01'), isSample, referenceDay: day(on) }
  expect(referenceReason(programme, day(today))).toBe(why)
})

describe('the JSTs behind a figure', () => {
  const one = {
    ...quota('jst', 2, [waiting('declare', 'jst', 1), waiting('attendFirstTraining', 'jst', 1)]),
    reachedTeryts: ['a', 'b'],
    inProgressTeryts: ['c'],
    possibleTeryts: ['d'],
  }
  it.each([
    ['target', ['a', 'b', 'c', 'd']],
    ['reached', ['a', 'b']],
    ['inProgress', ['c']],
    ['missing', ['c', 'd']],
    ['recruiting', ['0']],
    ['declare', ['0']],
    ['invite', []],
  ] as const)('%s: %j', (part, teryts) => {
    expect([...(membersOfPart(boardOf(one), 'jst', part) ?? [])]).toEqual(teryts)
  })

  it('are all where the address names no figure', () => {
    expect(membersOfPart(boardOf(one), undefined, 'reached')).toBeNull()
    expect(membersOfPart(boardOf(one), 'jst', undefined)).toBeNull()
  })
})

describe('a stage on a day', () => {
  const planned = {
    plannedFrom: day('2020-03-01'),
    plannedTo: day('2020-12-31'),
    actualFrom: null,
    actualTo: null,
  }

  it.each([
    ['2020-02-29', 'ahead'],
    ['2020-03-01', 'now'],
    ['2020-12-31', 'now'],
    ['2021-01-01', 'over'],
  ])('%s by the plan: %s', (on, expected) => {
    expect(stageStanding(planned, day(on))).toBe(expected)
  })

  it('goes by the real days where they are known', () => {
    const late = { ...planned, actualFrom: day('2020-04-15'), actualTo: day('2021-02-01') }
    // Before a real day has come, the plan is all that is known.
    expect(stageStanding(late, day('2020-03-20'))).toBe('now')
    expect(stageStanding(late, day('2021-01-20'))).toBe('over')
    expect(stageStanding(late, day('2021-02-02'))).toBe('over')
    const early = { ...planned, actualFrom: day('2020-02-04'), actualTo: day('2020-11-20') }
    expect(stageStanding(early, day('2020-02-25'))).toBe('now')
    expect(stageStanding(early, day('2020-11-20'))).toBe('now')
    expect(stageStanding(early, day('2020-11-21'))).toBe('over')
    expect(stageStanding({ ...planned, plannedFrom: null }, day('2020-06-01'))).toBe('unknown')
  })
})
