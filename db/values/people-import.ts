import type { Day } from './day.ts'
import type { GuessedMapping } from './guessed-column.ts'
import type { IgnoredReason, ImportCandidate, RowLabel } from './recruitment-import.ts'
import type { Refusal } from './refusal.ts'

/** A column of marks of presence: the n-th day of the training, of twelve at most. */
export const dayFields = [
  'day1',
  'day2',
  'day3',
  'day4',
  'day5',
  'day6',
  'day7',
  'day8',
  'day9',
  'day10',
  'day11',
  'day12',
] as const
export type DayField = (typeof dayFields)[number]

/** What the JST is known by; the names are those of a recruitment list. */
export const placeFields = ['teryt', 'name', 'kind', 'powiat'] as const

/** Words that are kept as they are written. */
export const plainFields = ['street', 'house', 'flat', 'town', 'occupation', 'employer'] as const

/** What a column of a list of people can hold. */
export const peopleImportFields = [
  ...placeFields,
  'fullName',
  'lastName',
  'firstName',
  'function',
  'panel',
  'pesel',
  'birth',
  'age',
  'sex',
  'education',
  'address',
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
  ...dayFields,
] as const
export type PeopleImportField = (typeof peopleImportFields)[number]

export type PeopleMapping = GuessedMapping<PeopleImportField>

/** A field of the record that a row changes, or the presence on a day of the training. */
export type ChangedField =
  | Exclude<
      PeopleImportField,
      'teryt' | 'name' | 'kind' | 'powiat' | 'fullName' | 'birth' | 'age' | 'address' | DayField
    >
  | 'noPesel'
  | 'ageAtEntry'
  | 'present'

/** One thing that a row would write: what is on record and what the file says. PESEL is masked. */
export interface PersonChange {
  readonly field: ChangedField
  readonly before: string | null
  readonly after: string
}

/** Something about a row that the person should see before agreeing to it. */
export const peopleRemarks = [
  'zeroRestored',
  'functionAsEmployee',
  'ageFromYear',
  'addressLeftOut',
  'nameElsewhere',
  'hasLeft',
  'terytByPlace',
] as const
export type PeopleRemark = (typeof peopleRemarks)[number]

export const peopleVerdicts = [
  'new',
  'changed',
  'same',
  'duplicate',
  'ambiguous',
  'notFound',
  'noPlace',
  'refused',
  'ignored',
] as const

/** A row that writes something. */
interface ReadyRow {
  readonly jst: ImportCandidate
  /** The person on record; null for a new one. */
  readonly personId: string | null
  readonly changes: readonly PersonChange[]
  readonly remarks: readonly PeopleRemark[]
}

/** The verdict on one row of a list of people. */
export type PeopleRow = RowLabel &
  (
    | ({ readonly verdict: 'new' } & ReadyRow)
    | ({ readonly verdict: 'changed' } & ReadyRow)
    | {
        readonly verdict: 'same'
        readonly jst: ImportCandidate
        readonly personId: string
        readonly remarks: readonly PeopleRemark[]
      }
    | { readonly verdict: 'duplicate'; readonly jst: ImportCandidate; readonly ofLine: number }
    | { readonly verdict: 'ambiguous'; readonly candidates: readonly ImportCandidate[] }
    | { readonly verdict: 'notFound'; readonly suggestions: readonly ImportCandidate[] }
    /** Nothing is wrong with the row, but the JST may not send this person. */
    | { readonly verdict: 'noPlace'; readonly jst: ImportCandidate; readonly refusal: Refusal }
    | {
        readonly verdict: 'refused'
        readonly jst: ImportCandidate | null
        readonly heading: string | null
        readonly refusal: Refusal
      }
    | { readonly verdict: 'ignored'; readonly reason: IgnoredReason }
  )

/** A day of the training that marks are for. */
export interface MarkedDay {
  readonly id: string
  readonly on: Day
}
