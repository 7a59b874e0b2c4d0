import { expect, it } from 'vitest'
import { type DuplicatePerson, duplicatesAmong, twinOf } from '#db/rules/person-duplicates.ts'

const one = (id: string, over: Partial<DuplicatePerson> = {}): DuplicatePerson => ({
  id,
  jstId: '0801022',
  firstName: 'Jan',
  lastName: 'Żółty',
  pesel: null,
  mergedIntoId: null,
  pseudonymisedOn: null,
  ...over,
})
const a = one('a')
const elsewhere = { jstId: '0801011' }
const swapped = { firstName: 'zolty', lastName: 'JAN' }

it.each([
  ['nobody twice', [a, one('b', { firstName: 'Ewa' })], []],
  ['one name in a JST', [a, one('b', swapped)], [{ kind: 'name', ids: ['a', 'b'] }]],
  ['one name in two', [a, one('b', elsewhere)], [{ kind: 'nameElsewhere', ids: ['a', 'b'] }]],
  [
    'one number, two names',
    [one('a', { pesel: '44051401359' }), one('b', { pesel: '44051401359', firstName: 'Ewa' })],
    [{ kind: 'pesel', ids: ['a', 'b'] }],
  ],
  [
    'one number and name, told once',
    [one('a', { pesel: '44051401359' }), one('b', { pesel: '44051401359', ...elsewhere })],
    [{ kind: 'pesel', ids: ['a', 'b'] }],
  ],
  [
    'one name, two numbers',
    [one('a', { pesel: '44051401359' }), one('b', { pesel: '75030412349' })],
    [],
  ],
  [
    'one name, a number and none',
    [one('a', { pesel: '44051401359' }), one('b')],
    [{ kind: 'name', ids: ['a', 'b'] }],
  ],
  ['a merged copy', [a, one('b', { mergedIntoId: 'a' })], []],
  ['a pseudonymised one', [a, one('b', { pseudonymisedOn: '2024-01-02' })], []],
] as const)('%s', (_, people, found) => {
  expect(duplicatesAmong(people)).toEqual(found)
})

it.each([
  ['the number', { pesel: '44051401359' }, { kind: 'pesel', id: 'p' }],
  ['the name here', {}, { kind: 'name', id: 'n' }],
  ['the name elsewhere', { jstId: '0802' }, { kind: 'nameElsewhere', id: 'n' }],
  ['nobody', { firstName: 'Ewa' }, null],
  ['another number', { pesel: '75030412349' }, { kind: 'name', id: 'n' }],
] as const)('of somebody new, %s is the surest', (_, over, twin) => {
  const people = [one('n'), one('p', { pesel: '44051401359', lastName: 'Inny', ...elsewhere })]
  expect(twinOf(one('new', over), people)).toEqual(twin)
})
