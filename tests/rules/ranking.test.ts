import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankCandidates } from '#db/rules/ranking.ts'
import { type Instant, instantOf } from '#db/values/day.ts'
import type { Candidate, RankedJst, RankingRules, Recommendation } from '#db/values/volunteer.ts'

const rules: RankingRules = {
  places: 3,
  mediumPlaces: 1,
  weight: 'recommendedFirst',
  keepReserved: true,
}

const second = (seconds: number): Instant =>
  instantOf(new Date(Date.UTC(2021, 4, 12, 8, 0, seconds)))

/** `A yes 3` applied in the third second; `*` marks a medium-sized town. */
function applied(...lines: readonly string[]): readonly Candidate[] {
  return lines.map((line, at) => {
    const [name = '', recommendation = '', seconds = '0'] = line.split(' ')
    return {
      jstId: name,
      name,
      mediumTown: name.endsWith('*'),
      appliedAt: second(Number(seconds)),
      ordinal: at + 1,
      recommendation: recommendation === '-' ? null : (recommendation as Recommendation),
    }
  })
}

const told = ({ name, placement }: RankedJst): string =>
  placement.kind === 'accepted'
    ? `${name} ${placement.rank}${placement.reserved ? ' zastrzeżone' : ''}`
    : placement.kind === 'reserve'
      ? `${name} rezerwa ${placement.rank}`
      : `${name} ${placement.kind}`

describe('who gets a place', () => {
  it.each<[string, readonly string[], Partial<RankingRules>, readonly string[]]>([
    [
      'by time among the recommended',
      ['A yes 3', 'B* yes 1', 'C yes 2', 'D yes 4'],
      {},
      ['B* 1', 'C 2', 'A 3', 'D rezerwa 1'],
    ],
    [
      'the recommended before the conditional, however early these came',
      ['A conditional 1', 'B* yes 9', 'C yes 8', 'D conditional 2'],
      {},
      ['C 1', 'B* 2', 'A 3', 'D rezerwa 1'],
    ],
    [
      'by time alone where the office says so',
      ['A conditional 1', 'B* yes 9', 'C yes 8'],
      { weight: 'timeOnly' },
      ['A 1', 'C 2', 'B* 3'],
    ],
    [
      'the only medium town is far down: it takes the reserved place',
      ['A yes 1', 'B yes 2', 'C yes 3', 'D yes 4', 'E* conditional 9'],
      {},
      ['A 1', 'B 2', 'E* 3 zastrzeżone', 'C rezerwa 1', 'D rezerwa 2'],
    ],
    [
      'no medium town applied: the place waits',
      ['A yes 1', 'B yes 2', 'C yes 3'],
      {},
      ['A 1', 'B 2', 'C rezerwa 1'],
    ],
    [
      'no medium town applied, and the place is released',
      ['A yes 1', 'B yes 2', 'C yes 3'],
      { keepReserved: false },
      ['A 1', 'B 2', 'C 3'],
    ],
    [
      'several medium towns: the reservation takes no place from anybody',
      ['A* yes 1', 'B* yes 2', 'C yes 3', 'D* yes 4'],
      {},
      ['A* 1', 'B* 2', 'C 3', 'D* rezerwa 1'],
    ],
    [
      'the same second: the number of entry decides',
      ['A yes 5', 'B* yes 5', 'C yes 5', 'D yes 5'],
      {},
      ['A 1', 'B* 2', 'C 3', 'D rezerwa 1'],
    ],
    [
      'not recommended is not ranked, without an opinion neither',
      ['A no 1', 'B* yes 2', 'C - 3'],
      {},
      ['B* 1', 'A refused', 'C unjudged'],
    ],
    ['nobody applied', [], {}, []],
  ])('%s', (_name, lines, over, expected) => {
    expect(rankCandidates(applied(...lines), { ...rules, ...over }).rows.map(told)).toEqual(
      expected,
    )
  })

  it('says with figures why a JST waits', () => {
    const { rows } = rankCandidates(
      applied('A yes 1', 'B yes 2', 'C yes 3', 'D* yes 7', 'E yes 8'),
      rules,
    )
    const c = rows.find(({ name }) => name === 'C')
    expect(c?.trace).toEqual([
      {
        code: 'position',
        figures: { position: 3, of: 5, recommendation: 'yes', appliedAt: second(3) },
      },
      {
        code: 'placesTaken',
        figures: {
          places: 3,
          ahead: 2,
          last: 'B',
          lastId: 'B',
          lastAt: second(2),
          lastRecommendation: 'yes',
        },
      },
      { code: 'reservedBefore', figures: { town: 'D*', townId: 'D*', position: 4 } },
    ])
  })
})

describe('why a JST waits where a reserved place stays open', () => {
  const why = (lines: readonly string[], over: Partial<RankingRules>) =>
    rankCandidates(applied(...lines), { ...rules, ...over })
      .rows.at(-1)
      ?.trace.slice(1)
      .map(({ code, figures: { places } }) => [code, places])

  it('counts it apart from the places taken', () => {
    expect(why(['A yes 1', 'B yes 2', 'C yes 3'], {})).toEqual([
      ['placesTaken', 2],
      ['keptOpen', 1],
    ])
  })

  it('says so where no place goes by order', () => {
    expect(why(['A yes 1'], { places: 1 })).toEqual([
      ['noneByOrder', 1],
      ['keptOpen', 1],
    ])
  })
})

const candidates = fc
  .array(
    fc.record({
      mediumTown: fc.boolean(),
      seconds: fc.integer({ min: 0, max: 5 }),
      recommendation: fc.constantFrom<Recommendation | null>('yes', 'conditional', 'no', null),
    }),
    { maxLength: 9 },
  )
  .map((many) =>
    many.map(({ seconds, ...one }, at): Candidate => {
      const name = `JST ${at}`
      return { ...one, jstId: name, name, appliedAt: second(seconds), ordinal: at + 1 }
    }),
  )
const anyRules = fc.record<RankingRules>({
  places: fc.integer({ min: 0, max: 5 }),
  mediumPlaces: fc.integer({ min: 0, max: 3 }),
  weight: fc.constantFrom('recommendedFirst' as const, 'timeOnly' as const),
  keepReserved: fc.boolean(),
})

/**
 * A second way to the same answer: of every set of JSTs that keeps the reservation, the largest,
 * and of these the one whose worst placed stand highest when compared from the top.
 */
function bruteForce(all: readonly Candidate[], given: RankingRules): readonly string[] {
  const mediumPlaces = Math.min(given.mediumPlaces, given.places)
  const key = (one: Candidate): string =>
    [
      given.weight === 'recommendedFirst' && one.recommendation === 'conditional' ? '1' : '0',
      one.appliedAt,
      String(one.ordinal).padStart(4, '0'),
    ].join('|')
  const queue = all
    .filter(({ recommendation }) => recommendation === 'yes' || recommendation === 'conditional')
    .map((one) => ({ ...one, key: key(one) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
  const towns = queue.filter(({ mediumTown }) => mediumTown).length
  let best: readonly (typeof queue)[number][] = []
  for (let mask = 0; mask < 2 ** queue.length; mask += 1) {
    const set = queue.filter((_, at) => Math.floor(mask / 2 ** at) % 2 === 1)
    const medium = set.filter(({ mediumTown }) => mediumTown).length
    if (set.length > given.places) continue
    if (medium < Math.min(mediumPlaces, towns)) continue
    const others = set.length - medium
    if (given.keepReserved && others > given.places - mediumPlaces) continue
    const keys = (of: typeof best) => of.map((one) => one.key).join(' ')
    if (set.length > best.length || (set.length === best.length && keys(set) < keys(best))) {
      best = set
    }
  }
  return best.map(({ jstId }) => jstId)
}

describe('the rule and a brute-force one', () => {
  it('accept the same JSTs, in every generated case', () => {
    fc.assert(
      fc.property(candidates, anyRules, (all, given) => {
        const accepted = rankCandidates(all, given)
          .rows.filter(({ placement }) => placement.kind === 'accepted')
          .map(({ jstId }) => jstId)
        expect(accepted).toEqual(bruteForce(all, given))
      }),
      { numRuns: 3000 },
    )
  })

  it('answer everybody once, whatever the order of the question', () => {
    fc.assert(
      fc.property(candidates, anyRules, (all, given) => {
        const there = rankCandidates(all, given).rows
        expect(rankCandidates(all.toReversed(), given).rows).toEqual(there)
        expect(there.map(({ jstId }) => jstId).toSorted()).toEqual(
          all.map(({ jstId }) => jstId).toSorted(),
        )
        for (const { trace } of there) expect(trace.length).toBeGreaterThan(0)
      }),
    )
  })
})
