import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankCandidates } from '#db/rules/ranking.ts'
import { decideFreeToLeave, decideWithdrawal, standingList } from '#db/rules/ranking-annex.ts'
import { day, instantOf } from '#db/values/day.ts'
import { noImplementationDates } from '#db/values/implementation.ts'
import type { Annex, Candidate, RankingRules } from '#db/values/volunteer.ts'
import { allowed, refusedCode } from '../values/decisions.ts'

const rules: RankingRules = {
  places: 3,
  mediumPlaces: 1,
  weight: 'recommendedFirst',
  keepReserved: true,
}

const nobody: ReadonlySet<string> = new Set()

/** `A B* C`: applied in this order, all recommended; `*` marks a medium-sized town. */
const ranked = (names: string, given = rules) =>
  rankCandidates(
    names.split(' ').map(
      (name, at): Candidate => ({
        jstId: name,
        name,
        mediumTown: name.endsWith('*'),
        appliedAt: instantOf(new Date(Date.UTC(2021, 4, 12, 8, 0, at))),
        ordinal: at + 1,
        recommendation: 'yes',
      }),
    ),
    given,
  ).rows

/** The list after these withdraw one after another. */
function onceLeft(names: string, withdrawals: readonly string[], given = rules) {
  const rows = ranked(names, given)
  const annexes: Annex[] = []
  for (const name of withdrawals) {
    annexes.push(allowed(decideWithdrawal(standingList(rows, annexes), name, given, nobody)))
  }
  const { accepted, reserve } = standingList(rows, annexes)
  const named = (of: typeof accepted) => of.map(({ name }) => name).join(' ')
  return { accepted: named(accepted), reserve: named(reserve), last: annexes.at(-1) }
}

describe('a withdrawal after the list was approved', () => {
  it.each([
    ['the first of the reserve moves up', 'A* B C D E', ['B'], 'A* C D', 'E'],
    ['one of the reserve withdraws: nobody moves', 'A* B C D E', ['D'], 'A* B C', 'E'],
    ['the medium town: the next one of its kind', 'A* B C D E*', ['A*'], 'B C E*', 'D'],
    ['the medium town, and no other: its place waits', 'A* B C D', ['A*'], 'B C', 'D'],
    ['two after one another', 'A* B C D E F', ['B', 'C'], 'A* D E', 'F'],
    ['nobody is left to move up', 'A* B C', ['B'], 'A* C', ''],
    ['a place that waits is taken by no other', 'A* B C D', ['A*', 'B'], 'C D', ''],
  ])('%s', (_name, names, withdrawals, accepted, reserve) => {
    expect(onceLeft(names, withdrawals)).toMatchObject({ accepted, reserve })
  })

  it('releases the place of the medium town where the rules say so', () => {
    const free = { ...rules, keepReserved: false }
    expect(onceLeft('A* B C D', ['A*'], free)).toMatchObject({ accepted: 'B C D', reserve: '' })
  })

  it('says by which rule a JST moved up', () => {
    expect(onceLeft('A* B C D E*', ['A*']).last?.movedUp).toEqual([
      {
        jstId: 'E*',
        trace: { code: 'movedUpReserved', figures: { reserve: 2, places: 3, free: 1 } },
      },
    ])
  })

  it.each([
    ['the first of the reserve', 'A* B C D E', 'B', ['D'], 'A* C E', 'D'],
    ['the first town of it', 'A* B C D* E*', 'A*', ['D*'], 'B C E*', 'D*'],
    ['all of it', 'A* B C D', 'B', ['D'], 'A* C', undefined],
  ])(
    'passes over %s that left the programme, and says so',
    (_name, names, who, gone, held, passed) => {
      const rows = ranked(names)
      const annex = allowed(decideWithdrawal(standingList(rows, []), who, rules, new Set(gone)))
      const { accepted } = standingList(rows, [annex])
      expect(accepted.map(({ name }) => name).join(' ')).toBe(held)
      expect(annex.movedUp[0]?.trace.figures.passed).toBe(passed)
    },
  )

  it('is refused for one that is not on the list or left already', () => {
    const list = standingList(ranked('A* B'), [{ withdrawn: 'B', movedUp: [] }])
    expect(refusedCode(decideWithdrawal(list, 'B', rules, nobody))).toBe(
      'volunteer.withdrawnAlready',
    )
    expect(refusedCode(decideWithdrawal(list, 'X', rules, nobody))).toBe('volunteer.notOnList')
  })

  it('never takes a place from anybody, and never gives more than there are', () => {
    const names = fc
      .array(fc.boolean(), { minLength: 1, maxLength: 9 })
      .map((towns) => towns.map((town, at) => `J${at}${town ? '*' : ''}`))
    fc.assert(
      fc.property(names, fc.array(fc.nat(8), { maxLength: 6 }), fc.boolean(), (all, who, keep) => {
        const given = { ...rules, keepReserved: keep }
        const rows = ranked(all.join(' '), given)
        const annexes: Annex[] = []
        for (const at of who) {
          const before = standingList(rows, annexes)
          const name = all[at % all.length] ?? ''
          const decided = decideWithdrawal(before, name, given, nobody)
          if (!decided.ok) continue
          annexes.push(decided.value)
          const now = standingList(rows, annexes)
          const held = new Set(now.accepted.map(({ jstId }) => jstId))
          for (const { jstId } of before.accepted) {
            expect(held.has(jstId) || jstId === name).toBe(true)
          }
          expect(now.accepted.length).toBeLessThanOrEqual(given.places)
          const waits = now.reserve.filter(({ mediumTown }) => mediumTown).length
          const towns = now.accepted.filter(({ mediumTown }) => mediumTown).length
          // Whoever waits has no free place before them but one kept for a medium-sized town.
          const free = given.places - now.accepted.length
          if (waits > 0) expect(free).toBe(0)
          else if (now.reserve.length > 0) expect(free).toBe(keep && towns === 0 ? 1 : 0)
        }
      }),
    )
  })
})

it.each([
  [null, null, 'allowed'],
  [{}, null, 'volunteer.implements'],
  [{ completedOn: day('2021-09-01') }, null, 'volunteer.implements'],
  [{ endedOn: day('2021-09-01') }, null, 'allowed'],
  [{ completedOn: day('2021-09-01') }, 'SOI-W/1/2021', 'volunteer.certificateStands'],
])('a JST with the implementation %j and the certificate %s leaves: %s', (dates, number, code) => {
  const implementation = dates && {
    ...{ ...noImplementationDates, agreementOn: day('2021-06-01'), ...dates },
  }
  const decision = decideFreeToLeave(implementation, number)
  expect(decision.ok ? 'allowed' : decision.refusal.code).toBe(code)
})
