import { describe, expect, it } from 'vitest'
import { askedOf } from '#db/rules/desk-match.ts'
import { jstWords, matchJst } from '#db/rules/desk-match-jst.ts'
import { paperNumber } from '#db/rules/paper-number.ts'
import { matchLevels } from '#db/values/desk-search.ts'
import { lubuskie } from './facts.ts'
import { jstNameForms } from './jst-name-forms.ts'

const known = lubuskie.map((one) => ({
  ...one,
  words: jstWords({ ...one, powiatName: one.powiat, seat: '' }),
}))

const matched = (typed: string) =>
  known.flatMap(({ name, teryt, words }) => {
    const match = matchJst(askedOf(typed), words)
    return match === null ? [] : [{ name, teryt, match }]
  })

/** The level of those that fit best, and their names. */
function best(typed: string): readonly [level: string | undefined, names: readonly string[]] {
  const all = matched(typed)
  const level = matchLevels.find((one) => all.some(({ match }) => match === one))
  const names = all.filter(({ match }) => match === level).map(({ name }) => name)
  return [level, [...new Set(names)]]
}

describe('a JST by its name', () => {
  it('has its forms on the table', () => {
    const names = known.filter(({ kind }) => kind !== 'powiat').map(({ name }) => name)
    expect(jstNameForms.map(([name]) => name).toSorted()).toEqual([...new Set(names)].toSorted())
  })

  it.each(jstNameForms)(
    '%s is found in every form, alone and among other words',
    (name, ...all) => {
      for (const form of [name, ...all]) {
        expect([form, best(form)[1]]).toEqual([form, [name]])
        expect([form, best(`w ${form}`)[1]]).toEqual([form, [name]])
        expect([form, best(`opiekun w ${form}`)]).toEqual([form, ['named', [name]]])
      }
    },
  )

  it('needs the whole of its name where a word is of something else', () => {
    expect(matched('opiekun zielona')).toEqual([])
    expect(matched('nowa umowa')).toEqual([])
  })

  it('is of the kind that was said', () => {
    const named = matched('opiekun miasto gubin').filter(({ match }) => match === 'named')
    expect(named).toEqual([{ name: 'Gubin', teryt: '0802011', match: 'named' }])
    expect(matched('w gminie Gubin').map(({ teryt, match }) => [teryt, match])).toEqual([
      ['0802011', 'begins'],
      ['0802052', 'exact'],
    ])
  })
})

it.each([
  ['faktura fv 144 2021', 'fv 144 2021'],
  ['Faktura nr FV/144/2021', 'FV/144/2021'],
  ['rachunku numer 5', '5'],
  ['umowa', 'umowa'],
  ['faktura za salę', 'faktura za salę'],
  ['144 faktura', '144 faktura'],
  ['', ''],
])('the number asked for in %j is %j', (typed, number) => {
  expect(paperNumber(typed)).toBe(number)
})
