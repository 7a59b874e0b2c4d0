import { StandardRPCJsonSerializer } from '@orpc/client/standard'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asColumns, wideRows, wideRowsSent } from '#electron/contract/wide-rows.ts'

const host = new StandardRPCJsonSerializer({ customJsonSerializers: [wideRowsSent] })
const window = new StandardRPCJsonSerializer({ customJsonSerializers: [wideRows] })

/** What the window gets of an answer, by way of the text that crosses the line. */
function crossed(answer: object): unknown {
  const [json, meta] = host.serialize(answer)
  const text = JSON.parse(JSON.stringify({ json, meta }))
  return window.deserialize(text.json, text.meta)
}

const cell = fc.oneof(
  fc.constantFrom('', 'Żagań', '0801011', '2020-11-30', '\u007f', '\u0080', 'a\u007fb', '\n', '"'),
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.constantFrom(0.1, 1e21),
  fc.boolean(),
  fc.constant(null),
)
const row = fc.record({ teryt: cell, name: cell, constructor: cell, '': cell })

describe('a wide list', () => {
  it('comes out of the line as it went in, whatever its cells hold', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(crossed({ rows: asColumns(rows) })).toEqual({ rows })
      }),
    )
  })

  it('also when its values are too many to repeat', () => {
    const rows = Array.from({ length: 3000 }, (_, at) => ({
      teryt: `0${at}`,
      name: at % 7 === 0 ? null : `Gmina ${at}`,
      population: at,
      mediumTown: at % 2 === 0,
      phone: at === 2999 ? 'two\u007fin one' : `68 ${at}`,
    }))
    expect(crossed({ rows: asColumns(rows), day: '2020-11-30' })).toEqual({
      rows,
      day: '2020-11-30',
    })
  })

  it('crosses as one text for each field', () => {
    const rows = asColumns(Array.from({ length: 3000 }, (_, at) => ({ teryt: `${at}`, on: null })))
    const [json] = host.serialize(rows)
    expect(json).toEqual([
      ['teryt', 'texts', rows.map(({ teryt }) => teryt).join('\u007f')],
      ['on', 'letters', ']'.repeat(3000), [null]],
    ])
  })

  it.each<[string, unknown]>([
    ['no columns', 'rows'],
    ['a column without a field', [[null, 'any', []]]],
    ['a field that would be every row’s prototype', [['__proto__', 'any', [{}]]]],
    ['an unknown kind', [['name', 'other', 'a']]],
    ['cells of another kind', [['name', 'letters', 'a']]],
    [
      'columns of different lengths',
      [
        ['name', 'any', ['a', 'b']],
        ['teryt', 'texts', '1'],
      ],
    ],
  ])('is refused by the window when it is %s', (_, columns) => {
    expect(() => wideRows.deserialize(columns)).toThrow(/expected/)
  })

  it('is not taken by the host, which sends them only', () => {
    const rows = asColumns([{ teryt: '0801011' }])
    const [json, meta] = window.serialize(rows)
    expect(() => host.deserialize(json, meta)).toThrow('takes no wide lists')
  })
})
