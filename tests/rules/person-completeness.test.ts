import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type EnteredPerson, missingOf } from '#db/rules/person-completeness.ts'
import { personFields } from '#db/values/person-field.ts'

const complete: EnteredPerson = {
  firstName: 'Jan',
  lastName: 'Próbny',
  pesel: '44051401359',
  noPesel: false,
  sex: null,
  ageAtEntry: null,
  education: 'higher',
  house: '1',
  postCode: '68-200',
  town: 'Żary',
  phone: '601 234 567',
  email: '',
  labourStatus: 'employed',
  occupation: 'inspektor',
  employer: 'Urząd Miejski',
  minority: 'no',
  homelessness: 'refused',
  disability: 'refused',
  disadvantage: 'no',
}
const empty: EnteredPerson = {
  firstName: '',
  lastName: '',
  pesel: null,
  noPesel: false,
  sex: null,
  ageAtEntry: null,
  education: null,
  house: '',
  postCode: '',
  town: '',
  phone: '',
  email: '',
  labourStatus: null,
  occupation: '',
  employer: '',
  minority: null,
  homelessness: null,
  disability: null,
  disadvantage: null,
}

it.each([
  ['all that is asked', {}, []],
  ['a refusal to answer every sensitive question', { minority: 'refused' }, []],
  ['an e-mail address alone', { phone: '', email: 'a@b.pl' }, []],
  ['no way to reach the person', { phone: '' }, ['phone']],
  ['no PESEL and no word about it', { pesel: null }, ['pesel', 'sex', 'ageAtEntry']],
  ['no PESEL, sex and age typed', { pesel: null, noPesel: true, sex: 'male', ageAtEntry: 40 }, []],
  ['no PESEL, age not typed', { pesel: null, noPesel: true, sex: 'male' }, ['ageAtEntry']],
  ['no occupation of an employed person', { occupation: '' }, ['occupation']],
  [
    'no occupation of one without work',
    { labourStatus: 'unemployed', occupation: '', employer: '' },
    [],
  ],
  ['a sensitive question not answered', { disability: null }, ['disability']],
  ['half an address', { house: '', postCode: '' }, ['house', 'postCode']],
] as const)('with %s misses %j', (_, over, missing) => {
  expect(missingOf({ ...complete, ...over })).toEqual(missing)
})

it('of an empty record everything but what only the employed are asked is missing', () => {
  const asked = personFields.filter((field) => field !== 'occupation' && field !== 'employer')
  expect(missingOf(empty)).toEqual(asked)
})

it('filling a field never makes another one missing, but for the labour status', () => {
  const keys = Object.keys(empty) as (keyof EnteredPerson)[]
  fc.assert(
    fc.property(fc.subarray(keys), fc.constantFrom(...keys), (filled, next) => {
      fc.pre(next !== 'labourStatus')
      const having = (fields: readonly string[]) =>
        ({
          ...empty,
          ...Object.fromEntries(
            keys.filter((k) => fields.includes(k)).map((k) => [k, complete[k]]),
          ),
        }) as EnteredPerson
      const before = missingOf(having(filled))
      const after = missingOf(having([...filled, next]))
      expect(before).toEqual(expect.arrayContaining([...after]))
    }),
  )
})
