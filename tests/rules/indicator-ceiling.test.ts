import { describe, expect, it } from 'vitest'
import type { IndicatorGround, TargetedProgramme } from '#db/rules/indicator.ts'
import { ceilingOf, ceilingRules } from '#db/rules/indicator-ceiling.ts'
import type { Mark, MarkPlace } from '#db/rules/indicator-mark.ts'
import { type Day, day } from '#db/values/day.ts'
import type { IndicatorRule, IndicatorSet } from '#db/values/indicator.ts'
import { basisPoints, grosze } from '#db/values/money.ts'

const places = ['a', 'b', 'c', 'd'].map(
  (jstId, at): MarkPlace => ({
    ...{ jstId, jstName: jstId, kind: 'ruralGmina', mediumTown: at === 0, powiat: '0801' },
  }),
)

const mark = (place: MarkPlace, from: Day): Mark => ({
  ...{ key: place.jstId, subject: 'jst', id: place.jstId, name: place.jstName, place },
  ...{ panel: null, sex: null, deliverable: null, times: [{ from, until: null }] },
})

const ends = ['03-31', '04-30', '05-31', '06-30', '07-31'].map((end) => day(`2020-${end}`))

/** Three signed and two of them implementing, since the days given. */
const ground = (signedOn: string, implementingOn: string): IndicatorGround => ({
  marks: new Map<IndicatorSet, readonly Mark[]>([
    ['jstsSigned', places.slice(0, 3).map((place) => mark(place, day(signedOn)))],
    ['jstsImplementing', places.slice(0, 2).map((place) => mark(place, day(implementingOn)))],
  ]),
  ...{ money: new Map(), entered: new Map(), languages: ['pl', 'en'] },
  survey: { criteria: [], scores: [] },
})

const programme: TargetedProgramme = {
  ...{ targetJst: 3, targetMediumTowns: 1, targetImplementations: 2 },
  ...{ targetImplementationMediumTowns: 1, value: grosze(107_474_160) },
  ownContributionRate: basisPoints(1_000),
}

const count = (set: IndicatorSet, where = {}): IndicatorRule => ({ kind: 'count', set, where })

describe('what an indicator cannot go beyond', () => {
  it.each([
    ['agreements: every JST of the register', count('jstsSigned'), 4],
    ['medium-sized towns alone', count('jstsSigned', { mediumTown: true }), 1],
    ['reports: the JSTs that signed, once nobody signs any more', count('openingReports'), 3],
    ['managers: one of each', count('peopleTrained', { panel: 'manager' }), 3],
    ['staff: two of each', count('peopleTrained', { panel: 'staff' }), 6],
    ['people: three of each', count('participants'), 9],
    ['implementations: those begun, once none begins any more', count('jstsImplemented'), 2],
    [
      'a share: the whole',
      { kind: 'share', of: count('jstsSigned'), among: count('jstsSigned') },
      10_000,
    ],
    ['the budget', { kind: 'amount', of: 'realised' }, 107_474_160],
    ['own contribution: 10 %', { kind: 'amount', of: 'ownContribution' }, 10_747_416],
    ['conversations: nothing known', count('enquiries'), null],
    ['what is entered: nothing known', { kind: 'entered', unit: 'x', unitEn: 'x' }, null],
  ] as readonly (readonly [string, IndicatorRule, number | null])[])('%s', (_what, rule, most) => {
    const closed = ground('2020-03-10', '2020-04-10')
    expect(ceilingOf(rule, { ground: closed, programme, places, ends })).toBe(most)
  })

  it('is that of the register while JSTs still come', () => {
    const open = ground('2020-06-10', '2020-07-10')
    const most = (set: IndicatorSet) =>
      ceilingOf(count(set), { ground: open, programme, places, ends })
    expect(['openingReports', 'jstsImplemented'].map((set) => most(set as IndicatorSet))).toEqual([
      ...[4, 4],
    ])
  })

  it('asks for the course of what a thing is made of, and of what that is made of', () => {
    const asked = ceilingRules(count('jstsCertified', { mediumTown: true, sex: 'female' }))
    expect(asked).toEqual([
      count('jstsImplementing', { mediumTown: true }),
      count('jstsSigned', { mediumTown: true }),
    ])
  })
})
