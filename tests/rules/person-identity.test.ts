import { expect, it } from 'vitest'
import {
  ageAtEntryOf,
  decideBirthYear,
  decideIdentity,
  type TypedIdentity,
} from '#db/rules/person-identity.ts'
import { wholeYears } from '#db/values/age.ts'
import { day } from '#db/values/day.ts'
import type { Pesel } from '#db/values/pesel.ts'
import { parsePostCode } from '#db/values/post-code.ts'

const typed = (over: Partial<TypedIdentity>): TypedIdentity => ({
  pesel: '',
  noPesel: false,
  sex: null,
  ageAtEntry: null,
  namedOn: day('2020-02-03'),
  ...over,
})
const pesel = '44051401359'

it.each([
  [{ pesel }, { pesel, noPesel: false, sex: 'male', ageAtEntry: null }],
  [
    { pesel: '440514-01359', noPesel: true, sex: 'male' },
    { pesel, noPesel: false, sex: 'male' },
  ],
  [
    { pesel, ageAtEntry: 75 },
    { pesel, ageAtEntry: null },
  ],
  [
    { pesel, ageAtEntry: 76 },
    { pesel, ageAtEntry: null },
  ],
  [
    { noPesel: true, sex: 'female', ageAtEntry: 40 },
    { pesel: null, noPesel: true, sex: 'female', ageAtEntry: 40 },
  ],
  [{}, { pesel: null, noPesel: false, sex: null, ageAtEntry: null }],
] as const)('%j is kept as %j', (over, kept) => {
  expect(decideIdentity(typed(over))).toMatchObject({ ok: true, value: kept })
})

it.each([
  [{ pesel: '44051401358' }, 'pesel.wrongCheckDigit'],
  [{ pesel: '44133101359' }, 'pesel.impossibleBirthDay'],
  [{ pesel, sex: 'female' }, 'people.sexDisagrees'],
  [{ pesel, ageAtEntry: 57 }, 'people.ageDisagrees'],
  [{ pesel, namedOn: day('1950-01-01') }, 'people.peselAgeImpossible'],
  [{ ageAtEntry: 14 }, 'people.ageImpossible'],
  [{ ageAtEntry: 111 }, 'people.ageImpossible'],
] as const)('%j is refused: %s', (over, code) => {
  const decision = decideIdentity(typed(over))
  expect(decision).toMatchObject({ ok: false, refusal: { code } })
  expect(JSON.stringify(decision)).not.toContain(pesel)
})

it('names a birth year that disagrees with the number', () => {
  expect(decideBirthYear(pesel as Pesel, 1944).ok).toBe(true)
  expect(decideBirthYear(pesel as Pesel, 1945)).toMatchObject({
    refusal: { code: 'people.birthYearDisagrees', figures: { typed: '1945', written: '1944' } },
  })
})

it.each([
  ['44051401359', null, '2020-05-13', 75],
  ['44051401359', null, '2020-05-14', 76],
  ['44051401359', null, null, 75],
  [null, 40, '2021-05-14', 40],
  [null, null, '2021-05-14', null],
] as const)('with number %s and typed %s, attended from %s, the age is %s', (...facts) => {
  const [number, ageAtEntry, from, age] = facts
  const person = { pesel: number, ageAtEntry, namedOn: day('2020-02-03') }
  expect(ageAtEntryOf(person, from === null ? null : day(from))).toBe(age)
})

it('counts whole years over the end of February', () => {
  expect(wholeYears(day('2000-02-29'), day('2020-02-28'))).toBe(19)
  expect(wholeYears(day('2000-02-29'), day('2020-02-29'))).toBe(20)
  expect(wholeYears(day('2000-02-29'), day('2021-03-01'))).toBe(21)
})

it.each([
  ['68-200', '68-200'],
  ['68200', '68-200'],
  [' 68 – 200 ', '68-200'],
  ['6820', null],
  ['68-2O0', null],
  ['', null],
])('reads the post code %j as %j', (text, code) => {
  const parsed = parsePostCode(text)
  expect(parsed.ok ? parsed.value : null).toBe(code)
})
