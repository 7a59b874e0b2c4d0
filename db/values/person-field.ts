/**
 * What the participants' monitoring form asks of a person at entry, in the order of the form.
 * `phone` stands for the contact: a telephone number or an e-mail address; `house` for the
 * number of the house, `town` and `postCode` for the rest of the address. A street, a flat and
 * what is gathered on leaving are not asked for at entry.
 */
export const personFields = [
  'firstName',
  'lastName',
  'pesel',
  'sex',
  'ageAtEntry',
  'education',
  'house',
  'postCode',
  'town',
  'phone',
  'labourStatus',
  'occupation',
  'employer',
  'minority',
  'homelessness',
  'disability',
  'disadvantage',
] as const
export type PersonField = (typeof personFields)[number]
