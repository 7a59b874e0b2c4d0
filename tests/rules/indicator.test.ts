import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatOf,
  type IndicatorGround,
  targetOn,
  unitOfSet,
  valueOn,
} from '#db/rules/indicator.ts'
import { breakdownOf, dimensionsOf } from '#db/rules/indicator-breakdown.ts'
import { bothAtOnce, isAskedFor, type Mark, standsOn } from '#db/rules/indicator-mark.ts'
import { membersOf } from '#db/rules/indicator-members.ts'
import { addDays, type Day, day } from '#db/values/day.ts'
import {
  type IndicatorRule,
  type IndicatorTarget,
  type IndicatorWhere,
  indicatorSets,
} from '#db/values/indicator.ts'
import { jstKinds } from '#db/values/jst.ts'
import { basisPoints, grosze } from '#db/values/money.ts'
import { panels, sexes } from '#db/values/person.ts'
import { groundOf, markOf, placeOf } from './indicator-facts.ts'

const on = day('2020-06-30')
const count = (where: IndicatorWhere = {}) =>
  ({ kind: 'count', set: 'jstsSigned', where }) as const satisfies IndicatorRule

describe('a mark', () => {
  it.each([
    ['before it', [['2020-07-01']], false],
    ['on its first day', [['2020-06-30']], true],
    ['on its last day', [['2020-01-01', '2020-07-01']], true],
    ['from its end on', [['2020-01-01', '2020-06-30']], false],
    ['between two times', [['2020-01-01', '2020-02-01'], ['2020-08-01']], false],
    ['in the second time', [['2020-01-01', '2020-02-01'], ['2020-06-01']], true],
    ['without any', [], false],
  ] as const)('counts by its times: %s', (_, times, counts) => {
    expect(standsOn(markOf('a', times), on)).toBe(counts)
    expect(valueOn(count(), groundOf({ jstsSigned: [markOf('a', times)] }), on, null)).toBe(
      counts ? 1 : 0,
    )
  })

  const town = markOf('a', [], {
    place: placeOf('0804011', { kind: 'urbanGmina', mediumTown: true }),
    ...{ panel: 'staff', sex: 'female', deliverable: 'drone' },
  })
  const placeless = markOf('b', [], { place: null })
  it.each([
    [{}, true, true],
    [{ jstKinds: ['urbanGmina', 'powiat'] }, true, false],
    [{ jstKinds: ['ruralGmina'] }, false, false],
    [{ mediumTown: true }, true, false],
    [{ mediumTown: false }, false, false],
    [{ powiats: ['0801', '0804'] }, true, false],
    [{ powiats: ['0801'] }, false, false],
    [{ panel: 'staff' }, true, false],
    [{ panel: 'manager' }, false, false],
    [{ sex: 'female' }, true, false],
    [{ sex: 'male' }, false, false],
    [{ deliverable: 'drone' }, true, false],
    [{ deliverable: 'ebook' }, false, false],
    [{ mediumTown: true, panel: 'manager' }, false, false],
  ] as const)('is asked for by %j: %s, without a place: %s', (where, asked, other) => {
    expect(isAskedFor(town, where)).toBe(asked)
    expect(isAskedFor(placeless, where)).toBe(other)
  })

  const time = (from: string, until: string | null = null) => ({
    from: day(from),
    until: until === null ? null : day(until),
  })
  it.each([
    [
      'inside',
      [time('2020-01-01')],
      [time('2020-03-01', '2020-04-01')],
      [['2020-03-01', '2020-04-01']],
    ],
    [
      'overlapping',
      [time('2020-01-01', '2020-03-15')],
      [time('2020-03-01')],
      [['2020-03-01', '2020-03-15']],
    ],
    ['apart', [time('2020-01-01', '2020-03-01')], [time('2020-03-01')], []],
    [
      'twice',
      [time('2020-01-01')],
      [time('2020-02-01', '2020-03-01'), time('2020-05-01')],
      [
        ['2020-02-01', '2020-03-01'],
        ['2020-05-01', null],
      ],
    ],
  ] as const)('counts in two times at once: %s', (_, some, others, both) => {
    expect(bothAtOnce(some, others).map(({ from, until }) => [from, until])).toEqual(both)
    expect(bothAtOnce(others, some).map(({ from, until }) => [from, until])).toEqual(both)
  })
})

describe('a value', () => {
  const people = ['a', 'b', 'c'].map((key) => markOf(key, [['2020-01-01']]))
  const trained = [markOf('a', [['2020-02-01']]), markOf('x', [['2020-02-01']])]
  const share: IndicatorRule = {
    kind: 'share',
    of: { set: 'peopleTrained', where: {} },
    among: { set: 'participants', where: {} },
  }

  it('of a share counts only those who are among the others, and nothing is a share of nothing', () => {
    const ground = groundOf({ participants: people, peopleTrained: trained })
    // One of three: 33.33 %.
    expect(valueOn(share, ground, on, null)).toBe(3_333)
    expect(valueOn(share, ground, day('2020-01-15'), null)).toBe(0)
    expect(valueOn(share, ground, day('2019-12-31'), null)).toBeNull()
    expect(membersOf(share, ground, on, null)).toEqual([
      { key: 'a', weight: 1 },
      { key: 'b', weight: 0 },
      { key: 'c', weight: 0 },
    ])
  })

  it('of money is that of the day, and not known of a day that nobody read', () => {
    const money = new Map([[on, { realised: grosze(120), ownContribution: grosze(12) }]])
    const ground = groundOf({}, { money })
    expect(valueOn({ kind: 'amount', of: 'ownContribution' }, ground, on, null)).toBe(12)
    expect(valueOn({ kind: 'amount', of: 'realised' }, ground, addDays(on, 1), null)).toBeNull()
  })

  it('of the survey is the mean change of those who take part and were surveyed twice by then', () => {
    const score = (
      jstId: string,
      phase: 'before' | 'after',
      points: number,
      assessedOn: string,
    ) => ({
      ...{ jstId, criterionId: 'c', phase, assessor: 'A', points, assessedOn: assessedOn as Day },
    })
    const ground = groundOf(
      {
        jstsSigned: [
          ...['1', '2'].map((id) => markOf(`jst:${id}`, [['2020-01-01']], { id })),
          markOf('jst:3', [['2020-01-01', '2020-02-01']], { id: '3' }),
        ],
      },
      {
        survey: {
          criteria: [{ id: 'c', most: 10, weightRate: basisPoints(10_000) }],
          scores: [
            ...[score('1', 'before', 4, '2020-01-10'), score('1', 'after', 7, '2020-06-01')],
            ...[score('2', 'before', 5, '2020-01-10'), score('2', 'after', 6, '2020-06-20')],
            ...[score('3', 'before', 0, '2020-01-10'), score('3', 'after', 10, '2020-06-01')],
          ],
        },
      },
    )
    const rule: IndicatorRule = { kind: 'surveyChange' }
    // (30.00 + 10.00) / 2, in hundredths; the JST that left is out.
    expect(valueOn(rule, ground, on, null)).toBe(2_000)
    expect(valueOn(rule, ground, day('2020-06-10'), null)).toBe(3_000)
    expect(valueOn(rule, ground, day('2020-05-31'), null)).toBeNull()
  })

  it('that is entered is the last one by the day, of its own indicator', () => {
    const rule: IndicatorRule = { kind: 'entered', unit: 'szt.', unitEn: 'pcs' }
    const ground = groundOf(
      {},
      {
        entered: new Map([
          [
            'mine',
            [
              { id: '1', on: day('2020-03-31'), value: 100 },
              { id: '2', on: day('2020-06-30'), value: 250 },
            ],
          ],
        ]),
      },
    )
    const at = (text: string, id: string) => valueOn(rule, ground, day(text), id)
    expect([at('2020-03-30', 'mine'), at('2020-03-31', 'mine'), at('2020-06-30', 'mine')]).toEqual([
      null,
      100,
      250,
    ])
    expect(at('2020-06-30', 'other')).toBeNull()
  })
})

describe('a target', () => {
  const programme = {
    ...{ targetJst: 43, targetMediumTowns: 2 },
    ...{ targetImplementations: 22, targetImplementationMediumTowns: 1 },
    value: grosze(107_474_160),
    ownContributionRate: basisPoints(1_000),
  }
  const promised = (field: Extract<IndicatorTarget, { kind: 'programme' }>['field']) =>
    ({ kind: 'programme', field }) as const
  it.each([
    [promised('targetJst'), 43],
    [promised('targetMediumTowns'), 2],
    [promised('targetImplementations'), 22],
    [promised('targetImplementationMediumTowns'), 1],
    [promised('value'), 107_474_160],
    // 10 % of the value, rounded half up.
    [promised('ownContribution'), 10_747_416],
    [{ kind: 'programme', field: 'deliverables' }, 198],
    [{ kind: 'typed', value: 198 }, 198],
    [{ kind: 'none' }, null],
  ] as const)('%j is %s', (target, value) => {
    expect(targetOn(target, programme, { languages: ['pl', 'en', 'de'] })).toBe(value)
  })
})

it('writes values in the unit of their rule, and attendances never as people', () => {
  const where = { set: 'participants', where: {} } as const
  expect(
    (
      [
        { kind: 'count', ...where },
        { kind: 'share', of: where, among: where },
        { kind: 'amount', of: 'realised' },
        { kind: 'surveyChange' },
        { kind: 'entered', unit: 'szt.', unitEn: 'pcs' },
      ] as const
    ).map(formatOf),
  ).toEqual(['count', 'share', 'money', 'points', 'points'])
  const people = indicatorSets.filter((set) => unitOfSet[set] === 'person')
  expect(people).toEqual(['participants', 'peopleTrained'])
  expect(unitOfSet.attendances).toBe('attendance')
})

const dayAt = (offset: number) => addDays(day('2020-01-01'), offset)
const offset = fc.integer({ min: 0, max: 200 })

/** Marks of people with times of any kind, each with one key. */
const marks = fc
  .uniqueArray(
    fc.record({
      key: fc.integer({ min: 0, max: 30 }),
      from: fc.option(offset),
      length: fc.option(fc.integer({ min: 1, max: 90 })),
      powiat: fc.constantFrom('0801', '0802', '0803'),
      kind: fc.constantFrom(...jstKinds),
      sex: fc.option(fc.constantFrom(...sexes)),
      panel: fc.constantFrom(...panels),
      placed: fc.boolean(),
    }),
    { selector: ({ key }) => key, maxLength: 30 },
  )
  .map((rows) =>
    rows.map(({ key, from, length, powiat, kind, sex, panel, placed }): Mark => {
      const begins = from === null ? null : dayAt(from)
      return markOf(`person:${key}`, [], {
        place: placed ? placeOf(`${powiat}011`, { kind }) : null,
        ...{ sex, panel, subject: 'person' },
        times:
          begins === null
            ? []
            : [{ from: begins, until: length === null ? null : addDays(begins, length) }],
      })
    }),
  )

const stages = [
  { id: 's1', from: dayAt(0), to: dayAt(59) },
  { id: 's2', from: dayAt(60), to: dayAt(119) },
  { id: 's3', from: null, to: null },
]

const peopleRules: readonly Extract<IndicatorRule, { kind: 'count' }>[] = [
  { kind: 'count', set: 'participants', where: {} },
  { kind: 'count', set: 'participants', where: { panel: 'staff' } },
  { kind: 'count', set: 'participants', where: { sex: 'female', powiats: ['0801', '0803'] } },
  { kind: 'count', set: 'participants', where: { jstKinds: ['powiat', 'ruralGmina'] } },
]

describe('of any marks and on any day', () => {
  const cases = fc.record({ marks, at: offset, rule: fc.constantFrom(...peopleRules) })

  it('a value is as many as its members, and nobody is one of them twice', () => {
    fc.assert(
      fc.property(cases, ({ marks, at, rule }) => {
        const ground = groundOf({ participants: marks })
        const members = membersOf(rule, ground, dayAt(at), null)
        expect(valueOn(rule, ground, dayAt(at), null)).toBe(members.length)
        expect(new Set(members.map(({ key }) => key)).size).toBe(members.length)
      }),
    )
  })

  it('the rows of every part add up to the value', () => {
    fc.assert(
      fc.property(cases, ({ marks, at, rule }) => {
        const ground = groundOf({ participants: marks })
        const value = valueOn(rule, ground, dayAt(at), null)
        const parts = breakdownOf(rule, ground, stages, dayAt(at))
        expect(Object.keys(parts)).toEqual(dimensionsOf(rule))
        for (const rows of Object.values(parts)) {
          expect(rows.reduce((sum, row) => sum + (row.value ?? 0), 0)).toBe(value)
          expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
        }
      }),
    )
  })

  it('a share is never more than the whole, and its wholes add up to it', () => {
    fc.assert(
      fc.property(fc.record({ of: marks, among: marks, at: offset }), ({ of, among, at }) => {
        const rule: IndicatorRule = {
          kind: 'share',
          of: { set: 'peopleTrained', where: {} },
          among: { set: 'participants', where: {} },
        }
        const ground: IndicatorGround = groundOf({ peopleTrained: of, participants: among })
        const value = valueOn(rule, ground, dayAt(at), null)
        expect(value ?? 0).toBeGreaterThanOrEqual(0)
        expect(value ?? 0).toBeLessThanOrEqual(10_000)
        const whole = membersOf(rule, ground, dayAt(at), null).length
        expect(value === null).toBe(whole === 0)
        for (const rows of Object.values(breakdownOf(rule, ground, stages, dayAt(at)))) {
          expect(rows.reduce((sum, row) => sum + (row.whole ?? 0), 0)).toBe(whole)
        }
      }),
    )
  })
})
