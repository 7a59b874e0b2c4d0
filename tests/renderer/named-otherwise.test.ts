import { expect, it } from 'vitest'
import { namedOtherwise } from '#renderer/ui/import/named-otherwise.ts'

it.each([
  ['lista.xlsx', 'csv', '.xlsx'],
  ['LISTA.XLSX', 'csv', '.xlsx'],
  ['lista.ods', 'csv', '.ods'],
  ['lista.csv', 'csv', null],
  ['lista.txt', 'csv', null],
  ['lista.xlsx', 'xlsx', null],
  ['lista.csv', 'xlsx', null],
] as const)('%s read as %s: %s', (name, format, ending) => {
  expect(namedOtherwise({ name, format })).toBe(ending)
})
