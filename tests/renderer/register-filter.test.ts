import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import type { Quota, QuotaBoard } from '#db/values/quota.ts'
import { filterRegister, isFiltered, membersOfPart } from '#renderer/screens/jst/filter.ts'
import { foldRegister } from '#renderer/screens/jst/register/folded-register.ts'
import { countTiles } from '#renderer/screens/jst/register/powiat-tiles.ts'
import { registerSearch } from '#renderer/screens/jst/search.ts'
import texts from '#renderer/text/pl.json' with { type: 'json' }
import { lubuskieRows, registerRow } from './register-rows.ts'

const folded = foldRegister(lubuskieRows, texts.register.kindWords)

describe('the filters of the register', () => {
  it.each([
    [{}, 94],
    [{ kind: 'powiat' }, 12],
    [{ kind: 'cityWithPowiatRights' }, 2],
    [{ kind: 'urbanGmina' }, 7],
    [{ kind: 'urbanRuralGmina' }, 34],
    [{ kind: 'ruralGmina' }, 39],
    [{ town: true }, 6],
    [{ powiat: '0812' }, 4],
    [{ powiat: '0812', kind: 'urbanRuralGmina' }, 3],
    [{ state: 'none' }, 94],
    [{ state: 'signed' }, 0],
    [{ implementation: 'agreed' }, 0],
  ] as const)('%j leave %i JSTs of the real register', (filter, expected) => {
    expect(filterRegister(folded, [], filter, null, false)).toHaveLength(expected)
  })

  it('keep only the JSTs behind a figure of the board', () => {
    const members = new Set(['0802011', '0805053', '9999999'])
    const shown = filterRegister(folded, [], { kind: 'urbanGmina' }, members, false)
    expect(shown.map(({ teryt }) => teryt)).toEqual(['0802011'])
  })
})

describe('the address of the register', () => {
  it('keeps what it knows and drops what it does not', () => {
    const search = { kind: 'castle', powiat: '0812', day: '2020-02-30', state: 'signed', q: 12 }
    expect(registerSearch(search)).toEqual({ powiat: '0812', state: 'signed', q: '12' })
  })

  it.each([
    [{}, false],
    [{ q: '' }, false],
    [{ sort: 'kind', desc: true, day: day('2020-03-05') }, false],
    [{ q: 'gub' }, true],
    [{ town: true }, true],
    [{ quota: 'jst', part: 'reached' }, true],
  ] as const)('%j filters: %s', (search, expected) => {
    expect(isFiltered(registerSearch(search))).toBe(expected)
  })
})

describe('a figure of the board', () => {
  const quota: Quota = {
    key: 'jst',
    target: 43,
    reached: 1,
    inProgress: 2,
    missing: 42,
    surplus: 0,
    outOfReach: 0,
    shareOfRegion: true,
    reachedTeryts: ['a'],
    inProgressTeryts: ['b', 'c'],
    possibleTeryts: ['d'],
    missingBy: [{ step: 'declare', whose: 'jst', teryts: ['b'] }],
    pace: null,
    owedFrom: null,
  }
  const board: QuotaBoard = {
    day: day('2020-03-05'),
    regionJstCount: 94,
    quotas: [quota],
    benchmark: [],
  }

  it.each([
    ['jst', 'reached', ['a']],
    ['jst', 'inProgress', ['b', 'c']],
    ['jst', 'missing', ['b', 'c', 'd']],
    ['jst', 'declare', ['b']],
    ['jst', 'invite', []],
  ] as const)('%s, %s opens %j', (key, part, expected) => {
    expect([...(membersOfPart(board, key, part) ?? [])]).toEqual(expected)
  })

  it('that the address does not name filters nothing', () => {
    expect(membersOfPart(board, undefined, undefined)).toBeNull()
    expect(membersOfPart(board, 'jst', undefined)).toBeNull()
    expect(membersOfPart(board, 'implementations', 'reached')).toBeNull()
  })
})

describe('the tile map', () => {
  const tile = (teryt: string) => ({
    teryt,
    name: teryt,
    kind: 'powiat' as const,
    column: 0,
    row: 0,
  })
  const rows = [
    registerRow('0801', 'A', { state: 'signed' }),
    registerRow('0801012', 'B', { state: 'takingPart' }),
    registerRow('0802', 'C', { state: 'signed' }),
    registerRow('0802012', 'D', { state: 'invited' }),
    registerRow('0802022', 'E', { state: 'withdrawn' }),
    registerRow('0803', 'F', { state: 'declared' }),
    registerRow('0803012', 'G'),
    registerRow('0804', 'H', { state: 'withdrawn' }),
  ]

  it.each([
    ['0801', 2, 2, 0, 'allSigned'],
    ['0802', 3, 1, 1, 'someSigned'],
    ['0803', 2, 0, 1, 'underWay'],
    ['0804', 1, 0, 0, 'untouched'],
    ['0805', 0, 0, 0, 'untouched'],
  ])('%s: of %i JSTs %i signed, %i on the way, %s', (teryt, total, signed, underWay, state) => {
    const [count] = countTiles([tile(teryt)], rows)
    expect(count).toMatchObject({ total, signed, underWay, state })
  })
})
