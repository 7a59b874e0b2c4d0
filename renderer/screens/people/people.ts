import type { z } from 'zod'
import type { Day } from '#db/values/day.ts'
import type { PersonField } from '#db/values/person-field.ts'
import { personFields } from '#db/values/person-field.ts'
import type {
  duplicatesSchema,
  jstPeopleSchema,
  newPersonSchema,
  personChangesSchema,
  personPageSchema,
  personRowSchema,
} from '#electron/contract/people-schemas.ts'

export type PersonRow = z.output<typeof personRowSchema>
export type PersonPage = z.output<typeof personPageSchema>
export type PersonDetails = NonNullable<PersonPage['details']>
export type JstPeople = z.output<typeof jstPeopleSchema>
export type Duplicates = z.output<typeof duplicatesSchema>
export type NewPerson = z.input<typeof newPersonSchema>
export type PersonChanges = z.input<typeof personChangesSchema>

interface Named {
  readonly firstName: string
  readonly lastName: string
  readonly pseudonymisedOn?: Day | null
}

/** A person as lists name one, by the last name first. */
export const listName = ({ firstName, lastName }: Named): string => `${lastName} ${firstName}`

/** A person as sentences and headings name one; a pseudonym keeps the order of lists. */
export const fullNameOf = (who: Named): string =>
  who.pseudonymisedOn ? listName(who) : `${who.firstName} ${who.lastName}`

/** The missing fields of a row of the list, which crosses as one text. */
export const missingIn = (missing: string): readonly PersonField[] => {
  const named = new Set(missing.split(','))
  return personFields.filter((field) => named.has(field))
}
