import { wholeYears } from '#db/values/age.ts'
import { addDays, type Day, day } from '#db/values/day.ts'
import { fold } from '#db/values/fold.ts'
import {
  type DayField,
  dayFields,
  type MarkedDay,
  type PeopleImportField,
  type PeopleMapping,
  type PeopleRemark,
  plainFields,
} from '#db/values/people-import.ts'
import type { Education, LabourStatus, Panel, PersonFunction } from '#db/values/person.ts'
import { birthDayOf, type Pesel, parsePesel, type Sex } from '#db/values/pesel.ts'
import type { SheetCell, SheetRow } from '#db/values/recruitment-import.ts'
import { allow, type Decision, type Refusal, refuse } from '#db/values/refusal.ts'
import { isDigits, quoted, withoutSeparators, withSingleSpaces } from '#db/values/written-text.ts'
import { readDayCell } from './import-cells.ts'
import {
  educationOfWords,
  functionOfWords,
  labourOfWords,
  panelOfWords,
  presenceOfMark,
  sexOfWords,
  splitAddress,
  splitName,
} from './people-import-words.ts'
import { decideBirthYear } from './person-identity.ts'

/** What a row says of a person; what it does not say is not there. */
export interface SaidPerson {
  firstName?: string
  lastName?: string
  function?: PersonFunction
  panel?: Panel
  pesel?: Pesel
  noPesel?: true
  bornOn?: Day
  bornIn?: number
  ageAtEntry?: number
  sex?: Sex
  education?: Education
  street?: string
  house?: string
  flat?: string
  postCode?: string
  town?: string
  phone?: string
  email?: string
  labourStatus?: LabourStatus
  occupation?: string
  employer?: string
  namedOn?: Day
}

/** A row read by its columns, or the cell that cannot be taken. */
export type PersonReading =
  | {
      readonly ok: true
      readonly said: SaidPerson
      /** The days on which the row says the person was there. */
      readonly present: readonly MarkedDay[]
      readonly remarks: readonly PeopleRemark[]
    }
  | { readonly ok: false; readonly heading: string; readonly refusal: Refusal }

/** Longest texts that a record takes, as the person's form has them. */
const limits: Partial<Record<PeopleImportField, number>> = {
  fullName: 160,
  firstName: 80,
  lastName: 80,
  function: 160,
  street: 120,
  house: 20,
  flat: 20,
  postCode: 20,
  town: 80,
  phone: 60,
  email: 200,
  occupation: 160,
  employer: 200,
  address: 300,
}

const nothing = new Set(['', 'nd', 'n d', 'nie dotyczy', 'n a', 'brak'])
const spreadsheetEpoch = day('1899-12-30')
/** Spreadsheets' numbers of the days from 1910 to 2015, and years that a person is born in. */
const birthSerials = { first: 3_654, last: 42_369 } as const
const birthYears = { first: 1900, last: 2015 } as const

/** The text of a cell; refuses a formula and an error, whose value is not certain. */
function cellText(cell: SheetCell | undefined): Decision<string> {
  if (cell === undefined || cell.kind === 'empty') return allow('')
  const text = withSingleSpaces(cell.text)
  if (cell.kind !== 'formula' && cell.kind !== 'error') return allow(text)
  if (text === '') return refuse('importRow.noResult')
  const code = cell.kind === 'formula' ? 'importRow.formula' : 'importRow.errorCell'
  return refuse(code, { text: quoted(text) })
}

/**
 * Reads what a row says of a person. An empty cell says nothing and erases nothing. Refuses the
 * first cell that cannot be taken, with its column; no refusal carries a PESEL. A birth year or
 * day that disagrees with the PESEL is refused here, for neither is kept.
 */
export function readPerson(
  row: SheetRow,
  mapping: PeopleMapping,
  days: ReadonlyMap<DayField, MarkedDay>,
): PersonReading {
  const said: SaidPerson = {}
  const present: MarkedDay[] = []
  const remarks = new Set<PeopleRemark>()
  const headings = new Map<PeopleImportField, string>()
  for (const [at, { field, heading }] of mapping.columns.entries()) {
    if (field === null) continue
    headings.set(field, heading)
    const text = cellText(row.cells[at])
    const read = text.ok ? readField(field, text.value, row.cells[at], heading) : text
    if (!read.ok) return { ok: false, heading, refusal: read.refusal }
    const { remark, mark, ...values } = read.value
    if (remark !== undefined) remarks.add(remark)
    const marked = mark === true && isDayField(field) ? days.get(field) : undefined
    if (marked !== undefined) present.push(marked)
    // A column of its own says more than a part of another one.
    for (const [key, value] of Object.entries(values)) {
      if (field !== 'address' || !(key in said)) Object.assign(said, { [key]: value })
    }
  }
  const born = decideBorn(said)
  if (!born.ok) return { ok: false, heading: headings.get('birth') ?? '', refusal: born.refusal }
  return { ok: true, said, present, remarks: [...remarks] }
}

const isDayField = (field: string): field is DayField =>
  (dayFields as readonly string[]).includes(field)

type FieldReading = SaidPerson & { remark?: PeopleRemark; mark?: boolean }

function readField(
  field: PeopleImportField,
  text: string,
  cell: SheetCell | undefined,
  heading: string,
): Decision<FieldReading> {
  if (isDayField(field)) return readMark(text)
  if (field === 'pesel') return readPesel(text, cell)
  if (nothing.has(fold(text))) return allow({})
  const limit = limits[field]
  if (limit !== undefined && text.length > limit) return refuse('importRow.textTooLong', { limit })
  switch (field) {
    case 'fullName': {
      const name = splitName(text, heading)
      return name === null ? refuse('peopleImport.oneName', { text: quoted(text) }) : allow(name)
    }
    case 'function': {
      const known = functionOfWords(text)
      if (known !== null) return allow({ function: known })
      return allow({ function: 'employee', occupation: text, remark: 'functionAsEmployee' })
    }
    case 'panel':
      return word(field, panelOfWords(text), text)
    case 'sex':
      return word(field, sexOfWords(text), text)
    case 'education':
      return word(field, educationOfWords(text), text)
    case 'labourStatus':
      return word(field, labourOfWords(text), text)
    case 'birth':
      return readBirth(text, cell)
    case 'age': {
      if (!isDigits(text)) return refuse('peopleImport.wordUnknown', { text: quoted(text) })
      return allow({ ageAtEntry: Number(text) })
    }
    case 'namedOn': {
      const read = cell === undefined ? null : readDayCell(cell)
      if (read === null) return allow({})
      return read.ok ? allow({ namedOn: read.value.value }) : read
    }
    case 'address': {
      const parts = splitAddress(text)
      return allow(parts === null ? { remark: 'addressLeftOut' } : withoutEmpty(parts))
    }
    default:
      return allow(isKept(field) ? { [field]: text } : {})
  }
}

const kept: ReadonlySet<string> = new Set([
  ...plainFields,
  'firstName',
  'lastName',
  'postCode',
  'phone',
  'email',
])
const isKept = (field: string): boolean => kept.has(field)

const withoutEmpty = (parts: Readonly<Record<string, string>>): FieldReading =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''))

function word(field: string, known: string | null, text: string): Decision<FieldReading> {
  if (known === null) return refuse('peopleImport.wordUnknown', { text: quoted(text) })
  return allow({ [field]: known })
}

function readMark(text: string): Decision<FieldReading> {
  const mark = presenceOfMark(text)
  return mark === null
    ? refuse('peopleImport.markUnknown', { text: quoted(text) })
    : allow({ mark })
}

const none = new Set(['brak', 'brak pesel', 'bez pesel', 'nie posiada', 'nie ma', 'none'])
const peselLength = 11

/** A number that a spreadsheet took for one has lost its zeros; a text keeps them. */
function readPesel(text: string, cell: SheetCell | undefined): Decision<FieldReading> {
  const folded = fold(text)
  if (none.has(folded)) return allow({ noPesel: true })
  if (folded === '' || nothing.has(folded)) return allow({})
  const digits = withoutSeparators(text)
  const short = cell?.kind === 'number' && isDigits(digits) && digits.length < peselLength
  const parsed = parsePesel(short ? digits.padStart(peselLength, '0') : digits)
  if (!parsed.ok) return parsed
  return allow({ pesel: parsed.value, ...(short ? { remark: 'zeroRestored' as const } : {}) })
}

function readBirth(text: string, cell: SheetCell | undefined): Decision<FieldReading> {
  const number = Number(text)
  if (/^\d{4}$/.test(text) && number >= birthYears.first && number <= birthYears.last) {
    return allow({ bornIn: number })
  }
  if (cell?.kind === 'number' && number >= birthSerials.first && number <= birthSerials.last) {
    return allow(born(addDays(spreadsheetEpoch, Math.floor(number))))
  }
  const read = cell === undefined ? null : readDayCell(cell)
  if (read === null) return allow({})
  return read.ok ? allow(born(read.value.value)) : read
}

const born = (bornOn: Day) => ({ bornOn, bornIn: Number(bornOn.slice(0, 4)) })

/** Whether what the row says of the birth agrees with the PESEL beside it. */
function decideBorn({ pesel, bornIn, bornOn }: SaidPerson): Decision<true> {
  if (pesel === undefined || bornIn === undefined) return allow(true)
  const year = decideBirthYear(pesel, bornIn)
  if (!year.ok || bornOn === undefined || bornOn === birthDayOf(pesel)) return year
  return refuse('peopleImport.birthDayDisagrees', { day: bornOn })
}

/** Age on the day of entry by what the row says; null where it says nothing of it. */
export function ageSaid(
  { ageAtEntry, bornOn, bornIn }: SaidPerson,
  entry: Day,
): { readonly age: number; readonly fromYear: boolean } | null {
  if (ageAtEntry !== undefined) return { age: ageAtEntry, fromYear: false }
  if (bornOn !== undefined) return { age: wholeYears(bornOn, entry), fromYear: false }
  if (bornIn === undefined) return null
  return { age: Number(entry.slice(0, 4)) - bornIn, fromYear: true }
}
