import { wholeYears } from '#db/values/age.ts'
import type { Day } from '#db/values/day.ts'
import { birthDayOf, type Pesel, parsePesel, type Sex, sexOf } from '#db/values/pesel.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** Nobody works younger (Kodeks pracy, art. 190); nobody on record was older. */
const ages = { least: 15, most: 110 } as const
/** The day of entry is not known when an age is typed: it may have changed by a year. */
const slack = 1

/** What a person typed about who somebody is. */
export interface TypedIdentity {
  /** Empty while unknown or when there is none. */
  readonly pesel: string
  readonly noPesel: boolean
  readonly sex: Sex | null
  readonly ageAtEntry: number | null
  readonly namedOn: Day
}

/** The same as a record keeps it. */
export interface Identity {
  readonly pesel: Pesel | null
  readonly noPesel: boolean
  readonly sex: Sex | null
  readonly ageAtEntry: number | null
}

/**
 * PESEL, sex and age as a record keeps them: sex and age follow from the number where there is
 * one, and are kept as typed where there is none. Refuses a wrong number (`pesel.*`), a birth
 * day of nobody who works, a sex or an age that disagrees with the number, an impossible age.
 * No refusal carries the number.
 */
export function decideIdentity(typed: TypedIdentity): Decision<Identity> {
  const { noPesel, sex, ageAtEntry, namedOn } = typed
  if (typed.pesel === '') {
    if (ageAtEntry !== null && !isAge(ageAtEntry)) {
      return refuse('people.ageImpossible', { age: ageAtEntry, ...ages })
    }
    return allow({ pesel: null, noPesel, sex, ageAtEntry })
  }
  const parsed = parsePesel(typed.pesel)
  if (!parsed.ok) return parsed
  const pesel = parsed.value
  const age = wholeYears(birthDayOf(pesel), namedOn)
  if (!isAge(age)) return refuse('people.peselAgeImpossible', { age, ...ages })
  if (sex !== null && sex !== sexOf(pesel)) {
    return refuse('people.sexDisagrees', { sex, peselSex: sexOf(pesel) })
  }
  if (ageAtEntry !== null && Math.abs(ageAtEntry - age) > slack) {
    return refuse('people.ageDisagrees', { typed: ageAtEntry, age })
  }
  return allow({ pesel, noPesel: false, sex: sexOf(pesel), ageAtEntry: null })
}

/** Whether a birth year from a list agrees with the number. Refuses `people.birthYearDisagrees`. */
export function decideBirthYear(pesel: Pesel, year: number): Decision<true> {
  const written = birthDayOf(pesel).slice(0, 4)
  if (Number(written) === year) return allow(true)
  return refuse('people.birthYearDisagrees', { typed: String(year), written })
}

const isAge = (age: number): boolean => age >= ages.least && age <= ages.most

/** The sex on record: it follows from the number where there is one. */
export const recordedSex = (person: {
  readonly pesel: string | null
  readonly sex: Sex | null
}): Sex | null => (person.pesel === null ? person.sex : sexOf(person.pesel as Pesel))

/**
 * Age at entry in whole years: from the number on the first day of attendance (before any, on
 * the day the JST named the person), else as it was typed.
 */
export function ageAtEntryOf(
  person: {
    readonly pesel: string | null
    readonly ageAtEntry: number | null
    readonly namedOn: Day
  },
  attendedFrom: Day | null,
): number | null {
  if (person.pesel === null) return person.ageAtEntry
  return wholeYears(birthDayOf(person.pesel as Pesel), attendedFrom ?? person.namedOn)
}
