import { describe, expect, it } from 'vitest'
import { recruitmentTransitions } from '#db/rules/recruitment-transitions.ts'
import { day } from '#db/values/day.ts'
import { recruitmentMoveKinds, recruitmentStates } from '#db/values/recruitment.ts'
import { lastStep, offeredMoves } from '#renderer/screens/jst/page/implementation-moves.ts'
import { allowedOf, bulkItems } from '#renderer/screens/recruitment/bulk.ts'
import {
  emptyFields,
  type MoveFields,
  mayMove,
  missingFields,
  moveOf,
} from '#renderer/screens/recruitment/moves.ts'
import { usualDay } from '#renderer/screens/recruitment/usual-day.ts'

const on = day('2020-04-05')
const full: MoveFields = {
  on,
  number: 'UW/1/2020',
  signatory: 'Jan Przykładowy',
  reason: 'Zmiana planów',
  replacement: '0804011',
}

describe('a move of recruitment', () => {
  it.each([
    ['invite', ['on']],
    ['declare', ['on']],
    ['sign', ['on', 'number', 'signatory']],
    ['join', ['on']],
    ['withdraw', ['on', 'reason']],
  ] as const)('%s needs %j', (kind, needed) => {
    expect([...missingFields(kind, emptyFields)]).toEqual(needed)
    expect(moveOf(kind, emptyFields)).toBeNull()
    expect(missingFields(kind, full).size).toBe(0)
    for (const name of needed) {
      const without = { ...full, [name]: name === 'on' ? null : '  ' }
      expect([...missingFields(kind, without)]).toEqual([name])
      expect(moveOf(kind, without)).toBeNull()
    }
  })

  it('carries only what belongs to it', () => {
    expect(moveOf('invite', full)).toEqual({ kind: 'invite', on })
    expect(moveOf('sign', full)).toEqual({
      kind: 'sign',
      on,
      number: 'UW/1/2020',
      signatory: 'Jan Przykładowy',
    })
    expect(moveOf('withdraw', full)).toEqual({
      kind: 'withdraw',
      on,
      reason: 'Zmiana planów',
      replacement: '0804011',
    })
  })
})

it.each(recruitmentStates)(
  'from %s those moves are offered that the rules let through',
  (state) => {
    for (const kind of recruitmentMoveKinds) {
      const allowed = recruitmentTransitions[state][kind].to !== null
      expect([kind, mayMove(kind, state)]).toEqual([kind, allowed])
    }
  },
)

it('a day is put in unasked only where it is today', () => {
  expect(usualDay(day('2020-06-30'), day('2020-06-30'))).toBe('2020-06-30')
  expect(usualDay(day('2021-12-31'), day('2026-11-22'))).toBeNull()
})

describe('moves of a selection', () => {
  const jsts = [
    { teryt: '0801012', version: 3 },
    { teryt: '0801022', version: 0 },
  ]

  it('give each agreement its own number, in the order shown', () => {
    const fields = { ...full, number: '' }
    const items = bulkItems('sign', fields, jsts, ['UW/7', 'UW/8'])
    expect(items?.map(({ teryt, version, move }) => [teryt, version, move])).toEqual([
      ['0801012', 3, { kind: 'sign', on, number: 'UW/7', signatory: 'Jan Przykładowy' }],
      ['0801022', 0, { kind: 'sign', on, number: 'UW/8', signatory: 'Jan Przykładowy' }],
    ])
  })

  it.each(recruitmentMoveKinds)('are none while %s misses its day', (kind) => {
    expect(bulkItems(kind, { ...full, on: null }, jsts, ['1', '2'])).toBeNull()
  })

  it('are none while one agreement has no number', () => {
    expect(bulkItems('sign', full, jsts, ['UW/7', ' '])).toBeNull()
  })

  it('keep what the host allows and count the rest', () => {
    const items = bulkItems('invite', full, jsts, []) ?? []
    const refusal = { code: 'recruitment.alreadyInvited', figures: {} }
    const verdicts = [
      { teryt: '0801012', refusal },
      { teryt: '0801022', refusal: null },
    ]
    expect(allowedOf(items, verdicts)).toEqual({ allowed: [items[1]], refused: 1 })
    expect(allowedOf(items, [])).toEqual({ allowed: [], refused: 2 })
  })
})

describe('an implementation', () => {
  it.each([
    ['none', 'none', []],
    ['declared', 'none', []],
    ['signed', 'none', []],
    ['takingPart', 'none', ['sign']],
    ['takingPart', 'agreed', ['complete', 'end']],
    ['withdrawn', 'agreed', ['end']],
    ['takingPart', 'completed', []],
    ['takingPart', 'ended', []],
  ] as const)('of a JST that is %s and %s offers %j', (recruitment, state, expected) => {
    expect(offeredMoves(recruitment, state)).toEqual(expected)
  })

  it('takes back its last step first', () => {
    const none = { agreementOn: null, completedOn: null, endedOn: null }
    expect(lastStep(null)).toBeNull()
    expect(lastStep(none)).toBeNull()
    expect(lastStep({ ...none, agreementOn: on })).toBe('sign')
    expect(lastStep({ ...none, agreementOn: on, completedOn: on })).toBe('complete')
    expect(lastStep({ ...none, agreementOn: on, endedOn: on })).toBe('end')
  })
})
