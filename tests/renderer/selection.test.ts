import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import {
  isNumbering,
  newestPattern,
  nextStart,
  numbersFrom,
} from '#renderer/screens/jst/register/number-pattern.ts'
import {
  nothingSelected,
  shownMarks,
  toggled,
  withAllShown,
  withRange,
} from '#renderer/screens/jst/register/selection.ts'

const shown = ['a', 'b', 'c', 'd'].map((teryt) => ({ teryt }))
const marked = (...teryts: string[]) => new Set(teryts)

describe('marking rows', () => {
  it('one by one', () => {
    expect(toggled(nothingSelected, 'b')).toEqual(marked('b'))
    expect(toggled(marked('a', 'b'), 'b')).toEqual(marked('a'))
  })

  it('from one row to another, in either direction, beside those marked before', () => {
    expect(withRange(marked('x'), shown, 1, 2)).toEqual(marked('x', 'b', 'c'))
    expect(withRange(marked('x'), shown, 2, 1)).toEqual(marked('x', 'b', 'c'))
  })

  it('all that is shown, and none when all were', () => {
    expect(withAllShown(marked('x', 'a'), shown)).toEqual(marked('x', 'a', 'b', 'c', 'd'))
    expect(withAllShown(marked('x', 'a', 'b', 'c', 'd'), shown)).toEqual(marked('x'))
  })

  it.each([
    [marked(), 'none'],
    [marked('x'), 'none'],
    [marked('x', 'a'), 'some'],
    [marked('a', 'b', 'c', 'd'), 'all'],
  ])('%j of what is shown: %s', (selection, expected) => {
    expect(shownMarks(selection, shown)).toBe(expected)
  })
})

describe('agreement numbers by a pattern', () => {
  it.each([
    ['UW/{nr}/{rok}', '1', 3, ['UW/1/2020', 'UW/2/2020', 'UW/3/2020']],
    ['UW/{nr}/2020', '009', 3, ['UW/009/2020', 'UW/010/2020', 'UW/011/2020']],
    ['UW/{nr}/2020', '99', 2, ['UW/99/2020', 'UW/100/2020']],
    ['{nr}-{nr}', '5', 1, ['5-5']],
    ['UW/{nr}', 'x', 2, ['UW/1', 'UW/2']],
    ['bez numeru', '1', 2, ['bez numeru', 'bez numeru']],
    ['UW/{nr}', '1', 0, []],
  ])('%s from %s, %i of them', (pattern, start, count, expected) => {
    expect(numbersFrom(pattern, start, count, '2020')).toEqual(expected)
  })

  it('are as many different ones as asked for, when the pattern numbers', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 999_999 }),
        fc.nat({ max: 200 }),
        fc.constantFrom('UW/{nr}/{rok}', '{nr}', 'A {nr} B'),
        (start, count, pattern) => {
          expect(isNumbering(pattern)).toBe(true)
          const numbers = numbersFrom(pattern, String(start), count, '2020')
          expect(new Set(numbers).size).toBe(count)
        },
      ),
    )
  })

  it.each([
    ['UW/{nr}/{rok}', [], '1'],
    ['UW/{nr}/{rok}', ['UW/1/2020', 'UW/10/2020', 'UW/9/2020'], '11'],
    ['UW/{nr}/{rok}', ['UW/007/2020'], '008'],
    ['UW/{nr}/{rok}', ['UW/5/2019', 'WS/6/2020', 'UW/x/2020', 'UW//2020'], '1'],
    // A new year begins again, with as many digits.
    ['UW/{nr}/{rok}', ['UW/012/2019', 'UW/013/2019'], '001'],
    ['UW.{nr}+', ['UW.3+', 'UWx9+'], '4'],
    ['UW/{nr}', ['UW/3', 'UW/3/2020'], '4'],
    ['stały', ['stały'], '1'],
    ['{nr}/{nr}', ['1/1'], '1'],
  ])('%s after %j go on with %s', (pattern, onRecord, expected) => {
    expect(nextStart(pattern, onRecord, '2020')).toBe(expected)
  })

  it.each([
    ['nothing', [], null],
    ['one', [['UW/1/2020', '2020-03-16']], 'UW/{nr}/{rok}'],
    [
      'the newest of two kinds',
      [
        ['SOI/038/2020', '2020-11-30'],
        ['UW/1/2020', '2020-03-16'],
      ],
      'SOI/{nr}/{rok}',
    ],
    ['no year', [['UW 17', '2020-03-16']], 'UW {nr}'],
    ['another year than that of signing', [['UW/17/2019', '2020-03-16']], 'UW/{nr}/2019'],
    ['a year alone', [['UW/2020', '2020-03-16']], null],
    ['no digits', [['bez numeru', '2020-03-16']], null],
    ['no day', [['UW/17', null]], 'UW/{nr}'],
    [
      'several groups of digits',
      [
        ['DP-II.0631.13.2020.4', '2020-03-10'],
        ['DP-II.0631.14.2020.4', '2020-03-16'],
      ],
      'DP-II.0631.{nr}.{rok}.4',
    ],
  ] as const)('%s on record is numbered by %s %s', (_, onRecord, expected) => {
    const numbers = onRecord.map(([number, on]) => ({ number, on: on === null ? null : day(on) }))
    expect(newestPattern(numbers)).toBe(expected)
  })

  it('of the sheet goes on where it ended', () => {
    const onRecord = Array.from({ length: 38 }, (_, at) => ({
      number: `SOI/${String(at + 1).padStart(3, '0')}/2020`,
      on: day(at < 20 ? '2020-03-16' : '2020-06-30'),
    }))
    const pattern = newestPattern(onRecord) ?? ''
    const numbers = onRecord.map(({ number }) => number)
    const start = nextStart(pattern, numbers, '2020')
    expect(numbersFrom(pattern, start, 2, '2020')).toEqual(['SOI/039/2020', 'SOI/040/2020'])
  })
})
