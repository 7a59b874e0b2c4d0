import type { Education, LabourStatus, SensitiveAnswer, SensitiveField } from '#db/values/person.ts'
import { type PersonField, personFields } from '#db/values/person-field.ts'
import type { Sex } from '#db/values/pesel.ts'

/** What a record holds of what the form asks at entry. */
export interface EnteredPerson extends Readonly<Record<SensitiveField, SensitiveAnswer | null>> {
  readonly firstName: string
  readonly lastName: string
  readonly pesel: string | null
  readonly noPesel: boolean
  readonly sex: Sex | null
  readonly ageAtEntry: number | null
  readonly education: Education | null
  readonly house: string
  readonly postCode: string
  readonly town: string
  readonly phone: string
  readonly email: string
  readonly labourStatus: LabourStatus | null
  readonly occupation: string
  readonly employer: string
}

/**
 * What a record still lacks, in the order of the form; it is complete, and may count, when
 * nothing is missing [the monitoring form]. Sex and age follow from a PESEL where there is one.
 * Occupation and employer are asked of the employed. A telephone number or an e-mail address is
 * enough. Refusing to answer a sensitive question is an answer. A street and a flat may be
 * missing, and what is gathered on leaving is no part of it.
 *
 * Pseudonymising must put a mark where something stood and leave empty what was empty (a PESEL
 * becomes `noPesel` with the age written down), so that it changes no answer of this rule.
 */
export function missingOf(person: EnteredPerson): readonly PersonField[] {
  return personFields.filter((field) => lacks(person, field))
}

function lacks(person: EnteredPerson, field: PersonField): boolean {
  const known = person.pesel !== null
  switch (field) {
    case 'pesel':
      return !known && !person.noPesel
    case 'sex':
    case 'ageAtEntry':
      return !known && person[field] === null
    case 'phone':
      return person.phone === '' && person.email === ''
    case 'occupation':
    case 'employer':
      return person.labourStatus === 'employed' && person[field] === ''
    default:
      return person[field] === null || person[field] === ''
  }
}
