import { describe, expect, it } from 'vitest'
import { day, flag, oneOf, searchOf, text, textLike } from '#renderer/app/address-search.ts'

const read = searchOf({
  q: text(10),
  powiat: textLike(/^\d{4}$/),
  kind: oneOf(['city', 'rural']),
  town: flag,
  day,
})

describe('what an address says', () => {
  it.each([
    ['nothing', {}, {}],
    ['a text', { q: 'żagań' }, { q: 'żagań' }],
    [
      'digits that the router took for a number',
      { q: 12, powiat: 1201 },
      { q: '12', powiat: '1201' },
    ],
    ['a text that is too long', { q: 'a'.repeat(11) }, {}],
    ['a text of the longest length', { q: 'a'.repeat(10) }, { q: 'a'.repeat(10) }],
    ['a list and null where a text belongs', { q: ['a'], powiat: null }, {}],
    ['a text of another form', { powiat: '08121' }, {}],
    ['a word it knows', { kind: 'rural' }, { kind: 'rural' }],
    ['a word it does not know', { kind: 'toString' }, {}],
    ['a flag', { town: false }, { town: false }],
    ['a text where a flag belongs', { town: 'true' }, {}],
    ['a day', { day: '2020-02-29' }, { day: '2020-02-29' }],
    ['a day that no calendar has', { day: '2021-02-29' }, {}],
    ['one wrong value among right ones', { q: 'x', day: 7 }, { q: 'x' }],
    ['what it was never told of', { other: 'x' }, {}],
  ])('%s', (_what, given, expected) => {
    expect(read(given)).toStrictEqual(expected)
  })
})
