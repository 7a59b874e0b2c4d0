import type { Day } from '#db/values/day.ts'
import type { SensitiveAnswer, SensitiveField } from '#db/values/person.ts'
import { type Pesel, type Sex, sexOf } from '#db/values/pesel.ts'
import { ageAtEntryOf } from './person-identity.ts'
import { searchableName } from './person-name.ts'

/** What stands where something was, so that what counts as complete stays complete. */
export const forgottenMark = '—'

/** What a person is called once the name is gone: the family name in lists, the number after it. */
const pseudonymName = 'Osoba'

/** What pseudonymising takes out of a record or keeps. */
export interface NamedRecord extends Readonly<Record<SensitiveField, SensitiveAnswer | null>> {
  readonly pesel: string | null
  readonly noPesel: boolean
  readonly sex: Sex | null
  readonly ageAtEntry: number | null
  readonly namedOn: Day
  readonly house: string
  readonly postCode: string
  readonly town: string
  readonly phone: string
  readonly email: string
  readonly occupation: string
  readonly employer: string
  readonly leaveReason: string
  readonly situationOnLeaving: string
  readonly result: string
}

/**
 * The record without the person: the name becomes "Osoba" and a number; PESEL, contact data,
 * address, sensitive answers and free words go. Sex, age at entry, education, status on the
 * labour market, panel, function, JST and days stay, and so does every count: where something
 * stood a mark stands, a sensitive answer becomes the refusal to answer (domain.md), a PESEL
 * becomes "brak PESEL" with the age written down. What was empty stays empty.
 */
export function pseudonymOf(person: NamedRecord, number: number, attendedFrom: Day | null) {
  const name = { lastName: pseudonymName, firstName: String(number).padStart(3, '0') }
  const marked = (text: string) => (text === '' ? '' : forgottenMark)
  const refused = (answer: SensitiveAnswer | null) =>
    answer === null ? null : ('refused' as const)
  return {
    ...name,
    searchable: searchableName(name),
    pesel: null,
    noPesel: person.pesel !== null || person.noPesel,
    sex: person.pesel === null ? person.sex : sexOf(person.pesel as Pesel),
    ageAtEntry: ageAtEntryOf(person, attendedFrom),
    street: '',
    house: marked(person.house),
    flat: '',
    postCode: marked(person.postCode),
    town: marked(person.town),
    phone: marked(person.phone + person.email),
    email: '',
    occupation: marked(person.occupation),
    employer: marked(person.employer),
    minority: refused(person.minority),
    homelessness: refused(person.homelessness),
    disability: refused(person.disability),
    disadvantage: refused(person.disadvantage),
    leaveReason: marked(person.leaveReason),
    situationOnLeaving: marked(person.situationOnLeaving),
    result: marked(person.result),
    holdReason: '',
  }
}

/** "Osoba 001" as it is printed. */
export const pseudonymPrinted = (number: number): string =>
  `${pseudonymName} ${String(number).padStart(3, '0')}`

/**
 * A person's name as a sentence says it, "Imię Nazwisko"; "Osoba 001" once it is gone, as lists
 * and certificates have it.
 */
export const spokenName = (who: {
  readonly firstName: string
  readonly lastName: string
  readonly pseudonymisedOn: Day | null
}): string =>
  (who.pseudonymisedOn === null
    ? `${who.firstName} ${who.lastName}`
    : `${who.lastName} ${who.firstName}`
  ).trim()

/** The number of the next pseudonym: one more than the highest given in the programme. */
export const nextPseudonym = (
  people: readonly { readonly firstName: string; readonly pseudonymisedOn: Day | null }[],
): number =>
  1 +
  people.reduce(
    (most, person) =>
      person.pseudonymisedOn === null ? most : Math.max(most, Number(person.firstName) || 0),
    0,
  )
