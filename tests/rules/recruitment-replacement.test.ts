import { describe, expect, it } from 'vitest'
import { type ReplacementJst, replacements } from '#db/rules/recruitment-replacement.ts'
import { day } from '#db/values/day.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'

function jst(teryt: string, state: RecruitmentState, more: Partial<ReplacementJst> = {}) {
  const declaredOn = state === 'declared' ? day('2020-04-01') : null
  return {
    teryt,
    state,
    mediumTown: false,
    invitedOn: null,
    declaredOn,
    holdsPlace: false,
    ...more,
  }
}

const town = { mediumTown: true }
/** Międzyrzecz, a medium-sized town, withdraws; Żary, another, applied after two gminas. */
const region: readonly ReplacementJst[] = [
  jst('babimost', 'none'),
  jst('gubin', 'declared', { declaredOn: day('2020-03-09') }),
  jst('kolsko', 'declared', { declaredOn: day('2020-02-25') }),
  jst('leknica', 'withdrawn'),
  jst('miedzyrzecz', 'signed', town),
  jst('slubice', 'none', town),
  jst('swidnica', 'invited'),
  jst('torzym', 'takingPart'),
  jst('zary', 'declared', { ...town, declaredOn: day('2020-09-08') }),
]
const offered = (leaving: string, targetMediumTowns: number, jsts = region) =>
  replacements({ leaving, jsts, targetMediumTowns }).map(({ teryt, place }) =>
    place === null ? teryt : `${place} ${teryt}`,
  )

describe('who could take the place of a JST that withdraws', () => {
  it('those that applied in their order, then those never invited, then those that left', () => {
    expect(offered('torzym', 0)).toEqual([
      '1 kolsko',
      '2 gubin',
      '3 zary',
      'babimost',
      'slubice',
      'leknica',
    ])
  })

  it('a medium-sized town first among its equals while one is missing, in its own place', () => {
    expect(offered('miedzyrzecz', 1)).toEqual([
      '3 zary',
      '1 kolsko',
      '2 gubin',
      'slubice',
      'babimost',
      'leknica',
    ])
    // With Międzyrzecz still in, one medium-sized town is enough.
    expect(offered('torzym', 1)[0]).toBe('1 kolsko')
    expect(offered('torzym', 2)[0]).toBe('3 zary')
  })

  it('never the one that withdraws, nor one that holds a place already', () => {
    const held = region.map((one) => (one.teryt === 'kolsko' ? { ...one, holdsPlace: true } : one))
    expect(offered('gubin', 0, held)).toEqual(['1 zary', 'babimost', 'slubice', 'leknica'])
  })

  it('applications of one day stand in the order of invitation, then of TERYT', () => {
    const sameDay = [
      jst('c', 'declared', { invitedOn: day('2020-02-01') }),
      jst('b', 'declared', { invitedOn: day('2020-03-01') }),
      jst('a', 'declared', { invitedOn: day('2020-03-01') }),
    ]
    expect(offered('x', 0, sameDay)).toEqual(['1 c', '2 a', '3 b'])
  })
})
