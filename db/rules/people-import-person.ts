import type { Day } from '#db/values/day.ts'
import type { ChangedField } from '#db/values/people-import.ts'
import type { Education, LabourStatus, Panel, PersonFunction } from '#db/values/person.ts'
import type { Pesel, Sex } from '#db/values/pesel.ts'

/** What a list of people can say of a record. */
export interface RecordedPerson {
  readonly panel: Panel
  readonly function: PersonFunction
  readonly firstName: string
  readonly lastName: string
  readonly pesel: string | null
  readonly noPesel: boolean
  readonly sex: Sex | null
  readonly ageAtEntry: number | null
  readonly education: Education | null
  readonly street: string
  readonly house: string
  readonly flat: string
  readonly postCode: string
  readonly town: string
  readonly phone: string
  readonly email: string
  readonly labourStatus: LabourStatus | null
  readonly occupation: string
  readonly employer: string
  readonly namedOn: Day
}

/** A person on record. */
export interface KnownPerson extends RecordedPerson {
  readonly id: string
  readonly version: number
  readonly jstId: string
  readonly leftOn: Day | null
  readonly mergedIntoId: string | null
  readonly pseudonymisedOn: Day | null
}

/** A record as checking leaves it. */
export type CheckedPerson = Omit<RecordedPerson, 'pesel'> & {
  readonly pesel: Pesel | null
  readonly searchable: string
}

/** What a row writes: a new record or changes of one, and presence on days of the training. */
export type PersonWrite =
  | {
      readonly kind: 'add'
      readonly teryt: string
      readonly fields: CheckedPerson
      readonly days: readonly string[]
    }
  | {
      readonly kind: 'save'
      readonly id: string
      readonly version: number
      readonly patch: Partial<CheckedPerson>
      readonly days: readonly string[]
    }

/** A record of which nothing is known yet. */
export const nobody: RecordedPerson = {
  panel: 'staff',
  function: 'employee',
  firstName: '',
  lastName: '',
  pesel: null,
  noPesel: false,
  sex: null,
  ageAtEntry: null,
  education: null,
  street: '',
  house: '',
  flat: '',
  postCode: '',
  town: '',
  phone: '',
  email: '',
  labourStatus: null,
  occupation: '',
  employer: '',
  namedOn: '2000-01-01' as Day,
}

/** Compared and written one by one; the name, the function and the identity among them. */
export const recordFields = [
  'lastName',
  'firstName',
  'panel',
  'function',
  'pesel',
  'noPesel',
  'sex',
  'ageAtEntry',
  'education',
  'street',
  'house',
  'flat',
  'postCode',
  'town',
  'phone',
  'email',
  'labourStatus',
  'occupation',
  'employer',
  'namedOn',
] as const satisfies readonly (keyof RecordedPerson & ChangedField)[]
