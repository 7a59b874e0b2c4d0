import fc from 'fast-check'
import type * as z from 'zod'

/** What the office knows: values that an input may name, so that some calls go through. */
export interface Known {
  readonly ids: readonly string[]
  readonly teryts: readonly string[]
}

const days = ['2019-09-01', '2020-02-29', '2020-03-05', '2020-09-15', '2021-12-31', '2022-01-01']
const words = [
  '',
  ' ',
  'Anna Nowak',
  'WS/1/2020',
  'ws / 1 / 2020',
  '„łódź”',
  '68 456 54 87',
  'a@b.pl',
]

const oneOf = (values: readonly string[]) => fc.constantFrom(...values)

/** Text for a field of this name: mostly such as could be right there. */
function textFor(key: string, known: Known): fc.Arbitrary<string> {
  if (/^(teryts?|replacement)$/.test(key)) return oneOf([...known.teryts, '9999999'])
  if (/^(id|.+Id)$/.test(key)) return oneOf([...known.ids, 'nobody'])
  return fc.oneof(
    { weight: 4, arbitrary: oneOf(words) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  )
}

const number = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 1, arbitrary: fc.maxSafeInteger() },
  { weight: 1, arbitrary: fc.double() },
)

/** A day, an amount or a rate: what the schema itself does not tell apart. */
const custom = fc.oneof(
  { weight: 8, arbitrary: oneOf(days) },
  { weight: 4, arbitrary: fc.integer({ min: -1, max: 10_000 }) },
  { weight: 1, arbitrary: fc.maxSafeInteger() },
  {
    weight: 1,
    arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => new File([bytes], 'lista.csv')),
  },
)

type Def = { readonly [key: string]: unknown } & { readonly type: string }
const defOf = (schema: z.ZodType) => schema.def as unknown as Def

/** Inputs shaped as a schema asks, with values of which only some are right. */
export function likely(schema: z.ZodType, known: Known, key = ''): fc.Arbitrary<unknown> {
  const def = defOf(schema)
  const inner = (part: unknown, name = key) => likely(part as z.ZodType, known, name)
  switch (def.type) {
    case 'object': {
      const shape = Object.entries(def.shape as Readonly<Record<string, z.ZodType>>)
      return fc.record(Object.fromEntries(shape.map(([name, part]) => [name, inner(part, name)])))
    }
    case 'optional':
      return fc.option(inner(def.innerType), { nil: undefined })
    case 'nullable':
      return fc.option(inner(def.innerType), { nil: null })
    case 'pipe':
      return inner(def.in)
    case 'array':
      return fc.array(inner(def.element), { maxLength: 4 })
    case 'record':
      return fc.dictionary(oneOf(['yes', 'no', 'state.signed']), inner(def.valueType))
    case 'union':
      return fc.oneof(...(def.options as readonly unknown[]).map((option) => inner(option)))
    case 'literal':
      return fc.constantFrom(...(def.values as readonly unknown[]))
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries as Readonly<Record<string, unknown>>))
    case 'boolean':
      return fc.boolean()
    case 'number':
      return number
    case 'string':
      return textFor(key, known)
    case 'custom':
      return key === 'before' ? oneOf(['2020-09-15T08:00:00.000Z', 'x', '']) : custom
    default:
      throw new Error(`No inputs are made for ${def.type}`)
  }
}
