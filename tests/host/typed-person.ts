import { day } from '#db/values/day.ts'
import type { Client } from './run-office.ts'

export type TypedPerson = Parameters<Client['people']['add']>[0]

/** Two gminas and a powiat of the register. */
export const kostrzyn = '0801011'
export const bogdaniec = '0801022'
export const powiatGorzowski = '0801'

/** Numbers with a right check digit, of people who never were. */
export const pesels = { man: '44051401359', woman: '75030412349' } as const

/** One of the staff of Bogdaniec with everything that the form asks for. */
export const typedPerson = (programmeId: string, over: Partial<TypedPerson> = {}): TypedPerson => ({
  programmeId,
  teryt: bogdaniec,
  panel: 'staff',
  function: 'employee',
  firstName: 'Jan',
  lastName: 'Próbny',
  pesel: '',
  noPesel: true,
  sex: 'male',
  ageAtEntry: 41,
  education: 'higher',
  street: '',
  house: '7',
  flat: '',
  postCode: '66450',
  town: 'Bogdaniec',
  phone: '957 510 000',
  email: 'jan@example.pl',
  labourStatus: 'employed',
  occupation: 'inspektor',
  employer: 'Urząd Gminy',
  minority: 'no',
  homelessness: 'no',
  disability: 'refused',
  disadvantage: 'no',
  namedOn: day('2020-02-03'),
  replaces: null,
  twinAccepted: false,
  ...over,
})
