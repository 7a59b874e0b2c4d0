import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterRegister } from '#renderer/screens/jst/filter.ts'
import { foldRegister, readQuery } from '#renderer/screens/jst/register/folded-register.ts'
import { sortRegister } from '#renderer/screens/jst/register/sort.ts'
import texts from '#renderer/text/pl.json' with { type: 'json' }
import { lubuskieRows } from './register-rows.ts'

const folded = sortRegister(foldRegister(lubuskieRows, texts.register.kindWords), {
  key: 'name',
  desc: false,
})

const found = (query: string) => filterRegister(folded, readQuery(query), {}, null, true)
const names = (query: string) => found(query).map(({ name, teryt }) => `${name} ${teryt}`)

const zagan = ['Żagań 0810021', 'Żagań 0810092']

describe('the register is searched without diacritics, best name first', () => {
  it.each([
    ['zagan', zagan],
    ['ŻAGAŃ', zagan],
    ['slubice', ['Słubice 0805053']],
    ['lagow', ['Łagów 0808022']],
    ['gubin', ['Gubin 0802011', 'Gubin 0802052']],
    ['nowa sol', ['Nowa Sól 0804011', 'Nowa Sól 0804052']],
    ['sol now', ['Nowa Sól 0804011', 'Nowa Sól 0804052']],
    ['strzyn', ['Kostrzyn nad Odrą 0801011']],
  ])('%s begins with %j', (query, expected) => {
    expect(names(query).slice(0, expected.length)).toEqual(expected)
  })

  it('finds a powiat with everything in it, its own name first', () => {
    const rows = found('zagansk')
    expect(rows[0]?.name).toBe('powiat żagański')
    expect(rows.map(({ powiat }) => powiat)).toEqual(Array(rows.length).fill('0810'))
    expect(rows).toHaveLength(lubuskieRows.filter(({ powiat }) => powiat === '0810').length)
  })
})

describe('the kind tells JSTs of one name apart', () => {
  it.each([
    ['gubin miasto', ['Gubin 0802011']],
    ['gubin gmina', ['Gubin 0802052']],
    ['gubin wiejska', ['Gubin 0802052']],
    ['gmina miejska gubin', ['Gubin 0802011']],
    ['gmina miejska żary', ['Żary 0811021']],
    ['zary gm', ['Żary 0811102']],
    ['miasto nowa sol', ['Nowa Sól 0804011']],
    ['gmina nowa sól', ['Nowa Sól 0804052']],
    ['slubice miasto', ['Słubice 0805053']],
    ['zielona gora miasto', ['Zielona Góra 0862011']],
  ])('%s is %j', (query, expected) => {
    expect(names(query)).toEqual(expected)
  })
})

describe('TERYT finds a JST', () => {
  it.each([
    ['0802011', ['Gubin 0802011']],
    ['08 02 01 1', ['Gubin 0802011']],
    ['080201_1', ['Gubin 0802011']],
    ['802011', ['Gubin 0802011']],
    ['0861', ['Gorzów Wielkopolski 0861011']],
  ])('%s is %j', (query, expected) => {
    expect(names(query)).toEqual(expected)
  })

  it('and the beginning of a code finds the whole powiat', () => {
    const powiat = lubuskieRows.filter(({ teryt }) => teryt.startsWith('0812'))
    expect(found('0812')).toHaveLength(powiat.length)
  })
})

describe('a search', () => {
  it('finds nothing for words that stand nowhere', () => {
    expect(names('warszawa')).toEqual([])
    expect(names('gubin powiat')).toEqual([])
  })

  it('of blanks and signs is no search', () => {
    expect(names('  ')).toHaveLength(94)
    expect(names(' – ')).toHaveLength(94)
  })

  it('finds every JST by its name, its code and both', () => {
    const anyRow = fc.constantFrom(...lubuskieRows)
    fc.assert(
      fc.property(anyRow, ({ name, teryt }) => {
        for (const query of [name, teryt, name.toUpperCase(), `${teryt} ${name}`]) {
          expect(found(query).map((row) => row.teryt)).toContain(teryt)
        }
      }),
    )
  })

  it('only narrows when a word is added', () => {
    const word = fc.constantFrom('gubin', 'gm', 'miasto', 'zar', 'wiejska', '08', 'nad', 'powiat')
    fc.assert(
      fc.property(word, word, (one, other) => {
        const wide = new Set(found(one).map(({ teryt }) => teryt))
        for (const { teryt } of found(`${one} ${other}`)) expect(wide.has(teryt)).toBe(true)
      }),
    )
  })
})
