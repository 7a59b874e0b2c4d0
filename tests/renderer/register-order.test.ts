import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { foldRegister } from '#renderer/screens/jst/register/folded-register.ts'
import {
  type ColumnKey,
  columnKeys,
  columnsFrom,
  type RegisterRow,
  usualColumns,
} from '#renderer/screens/jst/register/register-columns.ts'
import { sortRegister } from '#renderer/screens/jst/register/sort.ts'
import texts from '#renderer/text/pl.json' with { type: 'json' }
import { lubuskieRows, registerRow } from './register-rows.ts'

function sorted(rows: readonly RegisterRow[], key: ColumnKey, desc = false) {
  return sortRegister(foldRegister(rows, texts.register.kindWords), { key, desc }).map(
    ({ row }) => row,
  )
}

describe('the register sorts', () => {
  it('names by the Polish alphabet', () => {
    const rows = ['Żary', 'Zwierzyn', 'Łagów', 'Lubsko', 'Słubice', 'Skąpe', 'Sława'].map(
      (name, at) => registerRow(`080101${at}`, name),
    )
    expect(sorted(rows, 'name').map(({ name }) => name)).toEqual([
      'Lubsko',
      'Łagów',
      'Skąpe',
      'Sława',
      'Słubice',
      'Zwierzyn',
      'Żary',
    ])
  })

  it('states in the order of the way, not of the alphabet', () => {
    const states = ['takingPart', 'none', 'withdrawn', 'declared', 'signed', 'invited'] as const
    const rows = states.map((state, at) => registerRow(`080101${at}`, 'A', { state }))
    expect(sorted(rows, 'state').map(({ state }) => state)).toEqual([
      'none',
      'invited',
      'declared',
      'signed',
      'takingPart',
      'withdrawn',
    ])
  })

  it('numbers inside agreement numbers by value, and rows without one last in both directions', () => {
    const numbers = ['UW/10/2020', null, 'UW/2/2020', 'UW/1/2020']
    const rows = numbers.map((agreementNumber, at) =>
      registerRow(`080101${at}`, 'A', { agreementNumber }),
    )
    const of = (desc: boolean) =>
      sorted(rows, 'agreementNumber', desc).map(({ agreementNumber }) => agreementNumber)
    expect(of(false)).toEqual(['UW/1/2020', 'UW/2/2020', 'UW/10/2020', null])
    expect(of(true)).toEqual(['UW/10/2020', 'UW/2/2020', 'UW/1/2020', null])
  })

  it('days by the calendar, the latest first when asked', () => {
    const days = [day('2020-03-05'), null, day('2020-11-01'), day('2019-12-31')]
    const rows = days.map((since, at) => registerRow(`080101${at}`, 'A', { since }))
    expect(sorted(rows, 'since', true).map(({ since }) => since)).toEqual([
      '2020-11-01',
      '2020-03-05',
      '2019-12-31',
      null,
    ])
  })

  it('empty contact data as none, and medium-sized towns first', () => {
    const rows = [
      registerRow('0801012', 'A', { phone: '' }),
      registerRow('0801022', 'B', { phone: '68 456 54 87', mediumTown: true }),
    ]
    expect(sorted(rows, 'phone')[0]?.name).toBe('B')
    expect(sorted(rows, 'mediumTown')[0]?.name).toBe('B')
  })

  it('by any column without losing a row, and always into the same order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...columnKeys),
        fc.boolean(),
        fc.shuffledSubarray([...lubuskieRows], { minLength: 94 }),
        (key, desc, shuffled) => {
          const order = sorted(shuffled, key, desc).map(({ teryt }) => teryt)
          expect(order).toEqual(sorted(lubuskieRows, key, desc).map(({ teryt }) => teryt))
          expect(new Set(order).size).toBe(94)
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('the chosen columns', () => {
  it.each([
    [null, usualColumns],
    ['', usualColumns],
    ['nothing,known', usualColumns],
    ['teryt', ['name', 'teryt']],
    ['email,name,kind', ['name', 'kind', 'email']],
    ['state,wrong,phone', ['name', 'state', 'phone']],
  ])('remembered as %j are %j', (text, expected) => {
    expect(columnsFrom(text)).toEqual(expected)
  })
})
