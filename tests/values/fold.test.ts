import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, matchesFolded } from '#db/values/fold.ts'

describe('fold', () => {
  it.each([
    ['Żagań', 'zagan'],
    ['ŻAGAŃ', 'zagan'],
    ['zagan', 'zagan'],
    ['Słubice', 'slubice'],
    ['Łagów', 'lagow'],
    ['ZAŻÓŁĆ GĘŚLĄ JAŹŃ', 'zazolc gesla jazn'],
    ['Z\u0307agan\u0301', 'zagan'],
    ['  Kostrzyn   nad\u00a0Odrą ', 'kostrzyn nad odra'],
    ['gmina miejsko-wiejska (Gubin)', 'gmina miejsko wiejska gubin'],
    ['POWR.02.18.00-IP.01-00-004/18', 'powr 02 18 00 ip 01 00 004 18'],
    ['Ελλάδα', 'ελλαδα'],
    ['–', ''],
    ['', ''],
  ])('%s becomes %s', (text, expected) => {
    expect(fold(text)).toBe(expected)
  })

  it('changes nothing in a text already folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('answers the same whether or not a letter from outside Latin stands beside', () => {
    // A Greek letter takes the slow way through Unicode; Latin text alone takes the table.
    const latin = fc.string({
      unit: fc.integer({ min: 0, max: 0x17f }).map((code) => String.fromCharCode(code)),
    })
    fc.assert(
      fc.property(latin, (text) => {
        expect(fold(`${text} α`)).toBe(`${fold(text)} α`.trim())
      }),
    )
  })
})

describe('matchesFolded', () => {
  it.each([
    ['Zielona Góra', 'ziel', true, 'the beginning of a word'],
    ['Zielona Góra', 'gora', true, 'a later word'],
    ['Zielona Góra', 'gór ziel', true, 'words in any order'],
    ['Zielona Góra', '', true, 'an empty query'],
    ['Kostrzyn nad Odrą', 'strzyn', true, 'the middle of a word'],
    ['Zielona Góra', 'zielona łaka', false, 'one word that is not there'],
    ['0801011 Kostrzyn nad Odrą', '0801', true, 'the beginning of a TERYT code'],
  ])('%s and "%s": %s (%s)', (text, query, expected) => {
    expect(matchesFolded(fold(text), fold(query))).toBe(expected)
  })

  it('finds a text by any word of it, cut anywhere', () => {
    const words = fc.array(fc.stringMatching(/^[a-ząęłńóśżź]{1,8}$/), { minLength: 1 })
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 1, max: 8 }), (list, which, length) => {
        const word = list[which % list.length] ?? ''
        expect(matchesFolded(fold(list.join(' ')), fold(word.slice(0, length)))).toBe(true)
      }),
    )
  })
})
