import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindsOfWords } from '#db/rules/import-identity.ts'
import { matchJst, type RowIdentity } from '#db/rules/import-match.ts'
import { registerIndex } from '#db/rules/import-register.ts'
import { nameDistance } from '#db/rules/import-suggestions.ts'
import { editDistance, lettersOf, mayBeWithin } from '#db/rules/name-distance.ts'
import { lubuskie } from './facts.ts'

const index = registerIndex(lubuskie)
const nothing: RowIdentity = { teryt: null, name: null, kind: null, powiat: null }
const match = (identity: Partial<RowIdentity>) => matchJst({ ...nothing, ...identity }, index)

/** What was found in short: a code, or the codes offered. */
function found(identity: Partial<RowIdentity>): string {
  const result = match(identity)
  switch (result.found) {
    case 'one':
      return result.jst.teryt
    case 'several':
      return `several ${result.candidates.map(({ teryt }) => teryt).join(' ')}`
    case 'none':
      return `none ${result.suggestions.map(({ teryt }) => teryt).join(' ')}`
    case 'refused':
      return result.refusal.code
  }
}

describe('the words for a kind', () => {
  it.each([
    ['urbanGmina cityWithPowiatRights', ['miejska', 'gmina miejska', 'm.', 'M', '1', 'urban']],
    ['ruralGmina', ['wiejska', 'gmina wiejska', 'w.', 'gm. w.', '2', 'rural gmina', 'ruralGmina']],
    ['urbanRuralGmina', ['miejsko-wiejska', 'm-w.', 'M.-W.', 'm/w', '3', 'gmina_miejsko_wiejska']],
    ['powiat', ['powiat', 'pow.', 'p.', 'powiat ziemski']],
    ['cityWithPowiatRights', ['miasto na prawach powiatu', 'powiat grodzki', 'MNPP']],
    ['urbanGmina urbanRuralGmina ruralGmina cityWithPowiatRights', ['gmina', 'gm.']],
    ['urbanGmina cityWithPowiatRights urbanRuralGmina', ['miasto', 'town']],
    ['', ['tak', '', 'x']],
  ])('%s: %o', (kinds, texts) => {
    for (const text of texts) {
      expect([text, [...(kindsOfWords(text) ?? [])].join(' ')]).toEqual([text, kinds])
    }
  })
})

describe('by code', () => {
  it.each([
    ['0801011', '0801011'],
    ['801011', '0801011'],
    ['08 01 01 1', '0801011'],
    ['0801', '0801'],
    ['801', '0801'],
    ['0861011', '0861011'],
    ['0861', '0861011'],
    ['0801074', '0801073'], // the town of an urban-rural gmina
    ['801074', '0801073'],
    ['080107', '0801073'], // without its kind
    ['0801083', 'none '], // no such gmina in the powiat
    ['0801023', '0801022'], // a gmina that has changed its kind
    ['1061011', 'none '], // Łódź
    ['abc', 'teryt.notDigits'],
    ['12', 'teryt.wrongLength'],
  ])('%s: %s', (teryt, expected) => {
    expect(found({ teryt })).toBe(expected)
  })

  it('tells the person what was done to the code', () => {
    expect(match({ teryt: '801011' })).toMatchObject({ remarks: ['zeroRestored'] })
    expect(match({ teryt: '0801074' })).toMatchObject({ remarks: ['terytByPlace'] })
    expect(match({ teryt: '0801011' })).toMatchObject({ remarks: [] })
  })

  it.each([
    ['0802052', 'Gmina Gubin', '0802052'],
    ['0802052', 'gubin w.', '0802052'],
    ['0802052', 'Gubni', '0802052'], // a slip of the hand in the name
    ['0801022', 'Deszczno', 'importRow.terytOfAnother'],
    ['0811', 'Żary', 'importRow.terytOfAnother'], // the powiat's code beside the town's name
    ['0810083', 'Żary', 'importRow.terytOfAnother'],
    ['1061011', 'Bogdaniec', 'none 0801022'],
  ])('%s with the name %s: %s', (teryt, name, expected) => {
    expect(found({ teryt, name })).toBe(expected)
  })
})

describe('by name', () => {
  it.each([
    ['Bogdaniec', '0801022'],
    ['BOGDANIEC', '0801022'],
    ['Gmina Bogdaniec', '0801022'],
    ['Urząd Gminy Bogdaniec', '0801022'],
    ['Miasto i Gmina Witnica', '0801073'],
    ['Gmina i Miasto Witnica', '0801073'],
    ['Kostrzyn n. Odrą', 'none 0801011'],
    ['Słubice', '0805053'],
    ['slubice', '0805053'],
    ['Zielona Góra', '0862011'],
    ['Miasto Zielona Góra', '0862011'],
    ['m. Gorzów Wielkopolski', '0861011'],
    ['Powiat żarski', '0811'],
    ['pow. żarski', '0811'],
    ['żarski', '0811'],
    ['Gubin', 'several 0802011 0802052'],
    ['Gmina Gubin', 'several 0802011 0802052'],
    ['Gubin (gmina wiejska)', '0802052'],
    ['Gmina Gubin o statusie miejskim', '0802011'],
    ['Gubin - miasto', '0802011'],
    ['m. Gubin', '0802011'],
    ['Gubin w.', '0802052'],
    ['Nowe Miasteczko', '0804063'],
    ['Powiat Gubin', 'none 0802011 0802052'],
    ['Bogdańcu', 'none 0801022'],
    ['Urząd Miejski w Witnicy', 'none 0801073'],
    ['Bogdanice', 'none 0801022'],
    ['Warszawa', 'none '],
    // A town's name means the town before the powiat that is called after it.
    ['Gorzów', 'none 0861011 0801 0805022'],
    ['Słubic', 'none 0805053 0805'],
    ['Powiat Gorzów', 'none 0801 0861011 0805022'],
    ['gorzowsk', 'none 0801 0861011'],
  ])('%s: %s', (name, expected) => {
    expect(found({ name })).toBe(expected)
  })

  it.each([
    ['Gubin', 'm.', '', '0802011'],
    ['Gubin', 'wiejska', '', '0802052'],
    ['Gubin', 'powiat', '', 'none 0802011 0802052'],
    ['Gubin', '?', '', 'several 0802011 0802052'],
    ['krośnieński', 'powiat', '', '0802'],
    ['Żary', 'gmina miejska', 'żarski', '0811021'],
    ['Bogdaniec', '', 'gorzowski', '0801022'],
    ['Bogdaniec', '', 'powiat gorzowski', '0801022'],
    ['Bogdaniec', '', 'żarski', 'none 0801022'],
    ['Zielona Góra', 'miasto na prawach powiatu', 'zielonogórski', '0862011'],
  ])('%s, %s, powiat %s: %s', (name, kind, powiat, expected) => {
    expect(found({ name, kind, powiat: powiat || null })).toBe(expected)
  })

  it('keeps words for a kind that belong to a name', () => {
    const town = { teryt: '1', name: 'Nowe Miasto', kind: 'ruralGmina', powiat: 'x' } as const
    const other = { teryt: '2', name: 'Nowe', kind: 'urbanGmina', powiat: 'x' } as const
    const region = registerIndex([town, other])
    const named = (name: string) => matchJst({ ...nothing, name }, region)
    expect(named('Gmina Nowe Miasto')).toMatchObject({ found: 'one', jst: town })
    expect(named('Miasto Nowe')).toMatchObject({ found: 'one', jst: other })
  })
})

describe('every JST of the region', () => {
  it('is found by its code, whether or not its zero was lost', () => {
    for (const { teryt } of lubuskie) {
      expect([found({ teryt }), found({ teryt: teryt.slice(1) })]).toEqual([teryt, teryt])
    }
  })

  it('is found by its name and kind', () => {
    for (const { teryt, name, kind } of lubuskie) expect(found({ name, kind })).toBe(teryt)
  })
})

it.each([
  ['bogdaniec', 'bogdaniec', 0],
  ['bogdan', 'bogdaniec', 1],
  ['bogdanice', 'bogdaniec', 2], // two letters swapped
  ['bogdnaeic', 'bogdaniec', 3],
  ['bogdancu', 'bogdaniec', 6], // two letters of the shorter one are not shared
  ['zary', 'zagan', null],
  ['ab', 'abc', 2],
  ['ab', 'abcd', null],
])('%s lies %s %d apart', (one, other, distance) => {
  expect(nameDistance(one, other)).toBe(distance)
  expect(nameDistance(other, one)).toBe(distance)
})

it('ruling a name out by its letters never hides one that is near', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcxyz 12'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, slips) => {
      const near = editDistance(one, other) <= slips
      if (near) expect(mayBeWithin(slips, lettersOf(one), lettersOf(other))).toBe(true)
    }),
  )
  expect(mayBeWithin(2, lettersOf('bogdaniec'), lettersOf('swiebodzin'))).toBe(false)
})
