import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decideAssignment,
  decideClaimPeriod,
  decideSnapshot,
  decideSnapshotRemoval,
  memberChanges,
  type SnapshotEntry,
  type SnapshotFacts,
} from '#db/rules/snapshot.ts'
import { day } from '#db/values/day.ts'

const [from, to] = [day('2020-01-01'), day('2020-03-31')]
const entry: SnapshotEntry = { name: 'Wniosek 3', from, to, claimId: 'c3' }
const facts: SnapshotFacts = {
  programme: { from: day('2019-09-01'), to: day('2021-12-31') },
  today: day('2020-04-10'),
  others: [
    { name: 'Wniosek 2', from: day('2019-10-01'), to: day('2019-12-31'), claimId: 'c2' },
    { name: 'Kwartał', from: day('2019-12-01'), to: day('2020-02-29'), claimId: null },
  ],
  claim: { number: 3, from, to, isDraft: true },
}
type Asked = [
  code: string | null,
  entry: Partial<SnapshotEntry>,
  facts: Partial<SnapshotFacts>,
  figures?: object,
]

describe('freezing a period', () => {
  it.each<Asked>([
    [null, {}, {}],
    [null, { claimId: null }, { claim: null }],
    [null, {}, { today: to }],
    ['snapshot.nameMissing', { name: '' }, {}],
    ['snapshot.daysReversed', { from: to, to: from }, {}, { from: to, to: from }],
    [
      'snapshot.outsideProgramme',
      { from: day('2019-08-31') },
      {},
      { from: '2019-09-01', to: '2021-12-31' },
    ],
    ['snapshot.outsideProgramme', { to: day('2022-01-01') }, { today: day('2022-02-01') }],
    ['snapshot.ahead', {}, { today: day('2020-03-30') }, { to, today: '2020-03-30' }],
    [
      'snapshot.periodTaken',
      { from: day('2019-10-01'), to: day('2019-12-31') },
      {},
      { name: 'Wniosek 2' },
    ],
    ['snapshot.claimSent', {}, { claim: { number: 3, from, to, isDraft: false } }, { number: 3 }],
    ['snapshot.claimOfOtherPeriod', { to: day('2020-03-30') }, {}, { to }],
    ['snapshot.claimTaken', { claimId: 'c2' }, {}, { name: 'Wniosek 2' }],
  ])('%s', (code, changed, known, figures) => {
    const decision = decideSnapshot({ ...entry, ...changed }, { ...facts, ...known })
    if (code === null) expect(decision).toEqual({ ok: true, value: true })
    else expect(decision).toMatchObject({ ok: false, refusal: { code, figures: figures ?? {} } })
  })
})

describe('a frozen period', () => {
  const draft = { number: 3, from, to, isDraft: true }
  const sent = { ...draft, isDraft: false }
  const codeOf = (facts: Parameters<typeof decideAssignment>[1]) => {
    const decision = decideAssignment({ to }, facts)
    return decision.ok ? null : decision.refusal.code
  }

  it.each([
    [null, { now: null, next: draft, takesFrom: null }],
    [null, { now: draft, next: null, takesFrom: null }],
    ['snapshot.inClaim', { now: sent, next: null, takesFrom: null }],
    ['snapshot.claimSent', { now: null, next: sent, takesFrom: null }],
    [
      'snapshot.claimOfOtherPeriod',
      { now: null, next: { ...draft, to: day('2020-04-30') }, takesFrom: null },
    ],
    ['snapshot.claimTaken', { now: null, next: draft, takesFrom: 'Wniosek 3' }],
  ] as const)('given to a claim: %s', (code, known) => {
    expect(codeOf(known)).toBe(code)
  })

  it('goes while no sent claim tells its values', () => {
    expect(decideSnapshotRemoval(null).ok).toBe(true)
    expect(decideSnapshotRemoval(draft).ok).toBe(true)
    expect(decideSnapshotRemoval(sent)).toMatchObject({
      refusal: { code: 'snapshot.inClaim', figures: { number: 3 } },
    })
  })

  it('holds the last day of its claim', () => {
    expect(decideClaimPeriod(null, from).ok).toBe(true)
    expect(decideClaimPeriod({ name: 'Wniosek 3', to }, to).ok).toBe(true)
    expect(decideClaimPeriod({ name: 'Wniosek 3', to }, from)).toMatchObject({
      refusal: { code: 'snapshot.claimPeriod', figures: { name: 'Wniosek 3', to } },
    })
  })
})

describe('what changed between two makings of a value', () => {
  it('names what came, what went and what weighs otherwise, in this order', () => {
    const before = [
      { key: 'jst:0801011', weight: 1 },
      { key: 'jst:0802012', weight: 1 },
      { key: 'jst:0803013', weight: 0 },
    ]
    const after = [
      { key: 'jst:0803013', weight: 1 },
      { key: 'jst:0802012', weight: 1 },
      { key: 'jst:0809999', weight: 1 },
    ]
    expect(memberChanges(before, after)).toEqual([
      { key: 'jst:0809999', before: null, after: 1 },
      { key: 'jst:0801011', before: 1, after: null },
      { key: 'jst:0803013', before: 0, after: 1 },
    ])
  })

  const members = fc
    .uniqueArray(fc.tuple(fc.nat({ max: 20 }), fc.integer({ min: -3, max: 3 })), {
      selector: ([key]) => key,
    })
    .map((pairs) => pairs.map(([key, weight]) => ({ key: `jst:${key}`, weight })))
  const sum = (all: readonly { readonly weight: number }[]) =>
    all.reduce((total, { weight }) => total + weight, 0)

  it('adds up to the difference, and is nothing when nothing changed', () => {
    fc.assert(
      fc.property(members, members, (before, after) => {
        const changes = memberChanges(before, after)
        const added = changes.reduce(
          (total, one) => total + (one.after ?? 0) - (one.before ?? 0),
          0,
        )
        expect(sum(before) + added).toBe(sum(after))
        expect(memberChanges(after, after.toReversed())).toEqual([])
      }),
    )
  })
})
