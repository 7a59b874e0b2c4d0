import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importFields } from '#db/values/recruitment-import.ts'
import { isOpenToChoice, withChoice } from '#renderer/screens/recruitment/import/corrections.ts'
import { columnLetters, filledColumns, withField } from '#renderer/ui/import/columns.ts'
import { refusedBySize } from '#renderer/ui/import/file-size.ts'
import { oneOfEach, refusedUnknown } from './import-rows.ts'

describe('what a column holds', () => {
  it.each([
    ['a free field', ['teryt', null], 1, 'name', ['teryt', 'name'], null],
    ['nothing', ['teryt', 'name'], 1, null, ['teryt', null], null],
    ['what it held', ['teryt', 'name'], 1, 'name', ['teryt', 'name'], null],
    ['what another column held', ['teryt', 'name', null], 2, 'name', ['teryt', null, 'name'], 1],
    ['nothing, beside one that holds nothing', [null, 'name'], 1, null, [null, null], null],
  ] as const)('becomes %s', (_, before, column, field, after, freed) => {
    expect(withField(before, column, field)).toEqual({ fields: after, freed })
  })

  it('is never held by two columns, whatever is chosen in what order', () => {
    const field = fc.option(fc.constantFrom(...importFields), { nil: null })
    const steps = fc.array(fc.tuple(fc.nat({ max: 9 }), field), { maxLength: 60 })
    fc.assert(
      fc.property(steps, (chosen) => {
        let fields = withField(
          Array.from({ length: 10 }, () => null),
          0,
          null,
        ).fields
        for (const [column, next] of chosen) {
          fields = withField(fields, column, next).fields
          expect(fields[column]).toBe(next)
        }
        const held = fields.filter((one) => one !== null)
        expect(new Set(held).size).toBe(held.length)
        expect(fields).toHaveLength(10)
      }),
    )
  })
})

describe('which JST a line means', () => {
  it('is said once, changed and taken back', () => {
    const gubin = withChoice([], 7, '0802011')
    expect(gubin).toEqual([{ line: 7, teryt: '0802011' }])
    expect(withChoice(gubin, 7, '0802042')).toEqual([{ line: 7, teryt: '0802042' }])
    expect(withChoice(withChoice(gubin, 9, '0811011'), 7, null)).toEqual([
      { line: 9, teryt: '0811011' },
    ])
  })

  it('may be said where the file leaves it open or says it wrongly, and nowhere else', () => {
    expect(oneOfEach.filter(isOpenToChoice).map(({ verdict }) => verdict)).toEqual([
      'ambiguous',
      'notFound',
    ])
    expect(isOpenToChoice(refusedUnknown)).toBe(true)
  })
})

describe('a column without a heading', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [199, 'GR'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('number %i is %s, as in a spreadsheet', (at, letters) => {
    expect(columnLetters(at)).toBe(letters)
  })

  it('is shown when it holds anything, at its own place', () => {
    const empty = { heading: '', examples: [], field: null }
    const shown = filledColumns([
      { ...empty, heading: 'Lp.' },
      empty,
      { ...empty, examples: ['x'] },
      { ...empty, field: 'note' },
      empty,
    ])
    expect(shown.map(({ at }) => at)).toEqual([0, 2, 3])
  })
})

describe('the size of a file', () => {
  const megabyte = 1024 * 1024

  it.each([
    [0, null],
    [20 * megabyte, null],
    [20 * megabyte + 1, 21],
    [30 * megabyte, 30],
  ])('%i bytes', (size, told) => {
    const refusal = told === null ? null : { name: 'lista.xlsx', size: told, limit: 20 }
    expect(refusedBySize({ name: 'lista.xlsx', size })?.figures ?? null).toEqual(refusal)
  })
})
