import type { PersonForm, PersonFormField } from './person-form.ts'

/** What each group of fields of a person is drawn from. */
export interface FieldsProps {
  readonly form: PersonForm
  /** The sentence under a field that does not do. */
  readonly error: (field: PersonFormField) => string | undefined
  readonly onChange: (changes: Partial<PersonForm>) => void
}
