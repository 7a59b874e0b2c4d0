import type { Day } from '#db/values/day.ts'
import { parseEmail } from '#db/values/email.ts'
import type { JstKind } from '#db/values/jst.ts'
import {
  type Education,
  type LabourStatus,
  type Panel,
  type PersonFunction,
  type SensitiveAnswer,
  type SensitiveField,
  sensitiveFields,
} from '#db/values/person.ts'
import { functionsOf } from '#db/values/person-functions.ts'
import { parsePesel, type Sex } from '#db/values/pesel.ts'
import { parsePhone } from '#db/values/phone.ts'
import { parsePostCode } from '#db/values/post-code.ts'
import { type Decision, type Refusal, refuse } from '#db/values/refusal.ts'
import type { NewPerson, PersonChanges, PersonPage } from '../people.ts'

/** The form of a person as typed, flat, so that a draft keeps only what was changed. */
export interface PersonForm extends Readonly<Record<SensitiveField, SensitiveAnswer | ''>> {
  readonly teryt: string | null
  readonly panel: Panel
  readonly function: PersonFunction | ''
  readonly firstName: string
  readonly lastName: string
  readonly pesel: string
  readonly noPesel: boolean
  readonly sex: Sex | ''
  readonly ageAtEntry: string
  readonly education: Education | ''
  readonly street: string
  readonly house: string
  readonly flat: string
  readonly postCode: string
  readonly town: string
  readonly phone: string
  readonly email: string
  readonly labourStatus: LabourStatus | ''
  readonly occupation: string
  readonly employer: string
  readonly namedOn: Day | null
  readonly situationOnLeaving: string
  readonly result: string
  readonly resultOn: Day | null
  /** Said to be somebody else than the person of the same name. */
  readonly twinAccepted: boolean
  /** The person whose place is taken; empty for a free place. */
  readonly replacesId: string
  readonly leftOn: Day | null
  readonly leaveReason: string
}

export type PersonFormField = keyof PersonForm
export type FormErrors = Partial<Record<PersonFormField, Refusal>>

export const emptyPerson: PersonForm = {
  teryt: null,
  panel: 'manager',
  function: '',
  firstName: '',
  lastName: '',
  pesel: '',
  noPesel: false,
  sex: '',
  ageAtEntry: '',
  education: '',
  street: '',
  house: '',
  flat: '',
  postCode: '',
  town: '',
  phone: '',
  email: '',
  labourStatus: '',
  occupation: '',
  employer: '',
  minority: '',
  homelessness: '',
  disability: '',
  disadvantage: '',
  namedOn: null,
  situationOnLeaving: '',
  result: '',
  resultOn: null,
  twinAccepted: false,
  replacesId: '',
  leftOn: null,
  leaveReason: '',
}

/**
 * A record as its form begins. Guarded fields begin empty, which leaves them as they are: what
 * is on record is shown only by asking for it.
 */
export function formOf(person: PersonPage): PersonForm {
  const { details, teryt, panel, firstName, lastName, namedOn } = person
  if (details === null) return emptyPerson
  return {
    ...emptyPerson,
    teryt,
    panel,
    function: person.function,
    firstName,
    lastName,
    namedOn,
    noPesel: details.noPesel,
    sex: details.sex ?? '',
    // With a number the age follows from it, and is not typed.
    ageAtEntry: details.pesel === null ? String(details.ageAtEntry ?? '') : '',
    education: details.education ?? '',
    street: details.street,
    house: details.house,
    flat: details.flat,
    postCode: details.postCode,
    town: details.town,
    phone: details.phone,
    email: details.email,
    labourStatus: details.labourStatus ?? '',
    occupation: details.occupation,
    employer: details.employer,
    situationOnLeaving: details.situationOnLeaving,
    result: details.result,
    resultOn: details.resultOn,
  }
}

/** The form with a function that such a JST has: the one chosen, else the usual one. */
export function withFunction(form: PersonForm, kind: JstKind | undefined): PersonForm {
  if (kind === undefined) return form
  const possible = functionsOf(kind, form.panel)
  if (form.function !== '' && possible.includes(form.function)) return form
  return { ...form, function: possible[0] ?? '' }
}

const required = refuse('form.required').refusal
const typedParts = [
  ['pesel', parsePesel],
  ['postCode', parsePostCode],
  ['phone', parsePhone],
  ['email', parseEmail],
] as const satisfies readonly (readonly [PersonFormField, (text: string) => Decision<unknown>])[]

/** The person whose place is taken; with the day where that one left before. */
export interface Replaced {
  readonly id: string
  readonly version: number
  readonly leftOn: Day | null
}

/** What does not do in the form, field by field, before anything is sent. */
export function errorsOf(form: PersonForm, replaced: Replaced | null): FormErrors {
  const errors: FormErrors = {}
  for (const field of ['teryt', 'function', 'lastName', 'firstName', 'namedOn'] as const) {
    if (form[field] === null || form[field] === '') errors[field] = required
  }
  for (const [field, parse] of typedParts) {
    const parsed = form[field].trim() === '' ? null : parse(form[field])
    if (parsed?.ok === false) errors[field] = parsed.refusal
  }
  if (form.ageAtEntry.trim() !== '' && !/^\d{1,3}$/.test(form.ageAtEntry.trim())) {
    errors.ageAtEntry = refuse('people.ageNotNumber').refusal
  }
  if (replaced !== null && replaced.leftOn === null) {
    if (form.leftOn === null) errors.leftOn = required
    if (form.leaveReason.trim() === '') errors.leaveReason = required
  }
  return errors
}

const orNull = <T extends string>(value: T | ''): T | null => (value === '' ? null : value)
/** With a number, sex and age follow from it: what was typed before it is not sent. */
const followsNumber = ({ noPesel, pesel }: PersonForm): boolean => !noPesel && parsePesel(pesel).ok
const ageOf = (form: PersonForm): number | null =>
  form.ageAtEntry.trim() === '' || followsNumber(form) ? null : Number(form.ageAtEntry)
const sexTyped = (form: PersonForm): Sex | null => (followsNumber(form) ? null : orNull(form.sex))

/** What is sent of a new person; ask `errorsOf` first. */
export function newPersonOf(
  form: PersonForm,
  programmeId: string,
  replaced: Replaced | null,
): NewPerson | null {
  const { teryt, namedOn, leaveReason, twinAccepted } = form
  const leftOn = replaced?.leftOn ?? form.leftOn
  const { situationOnLeaving, result, resultOn, replacesId, ...rest } = form
  const { function: personFunction } = form
  if (teryt === null || namedOn === null || personFunction === '') return null
  const answers = Object.fromEntries(sensitiveFields.map((field) => [field, orNull(form[field])]))
  const { leftOn: _, leaveReason: __, ...typed } = rest
  return {
    ...typed,
    ...(answers as Record<SensitiveField, SensitiveAnswer | null>),
    programmeId,
    teryt,
    namedOn,
    function: personFunction,
    sex: sexTyped(form),
    education: orNull(form.education),
    labourStatus: orNull(form.labourStatus),
    ageAtEntry: ageOf(form),
    twinAccepted,
    replaces:
      replaced === null || leftOn === null
        ? null
        : { id: replaced.id, version: replaced.version, leftOn, reason: leaveReason },
  }
}

const never: ReadonlySet<string> = new Set(['twinAccepted', 'replacesId', 'leftOn', 'leaveReason'])
const codes: ReadonlySet<string> = new Set(['sex', 'education', 'labourStatus', ...sensitiveFields])

/** Only what was changed of a record; guarded fields that were left empty are not among it. */
export function changesOf(form: PersonForm, changed: Iterable<PersonFormField>): PersonChanges {
  const changes = [...changed]
    .filter((field) => !never.has(field))
    .map((field) => {
      const value = form[field]
      if (field === 'ageAtEntry') return [field, ageOf(form)]
      if (field === 'sex') return [field, sexTyped(form)]
      return [field, codes.has(field) && value === '' ? null : value]
    })
  return Object.fromEntries(changes) as PersonChanges
}
