import { addDays, type Day, day } from '#db/values/day.ts'
import { fold } from '#db/values/fold.ts'
import {
  type DayField,
  dayFields,
  type PeopleImportField,
  type PeopleRemark,
  plainFields,
} from '#db/values/people-import.ts'
import { parsePesel } from '#db/values/pesel.ts'
import type { SheetCell } from '#db/values/recruitment-import.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { isDigits, quoted, withoutSeparators, withSingleSpaces } from '#db/values/written-text.ts'
import { readDayCell } from './import-cells.ts'
import type { SaidPerson } from './people-import-said.ts'
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

/** What one cell says: parts of a person, a remark on them, or a mark of presence. */
export type FieldReading = SaidPerson & { remark?: PeopleRemark; mark?: boolean }

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
export function cellText(cell: SheetCell | undefined): Decision<string> {
  if (cell === undefined || cell.kind === 'empty') return allow('')
  const text = withSingleSpaces(cell.text)
  if (cell.kind !== 'formula' && cell.kind !== 'error') return allow(text)
  if (text === '') return refuse('importRow.noResult')
  const code = cell.kind === 'formula' ? 'importRow.formula' : 'importRow.errorCell'
  return refuse(code, { text: quoted(text) })
}

export const isDayField = (field: string): field is DayField =>
  (dayFields as readonly string[]).includes(field)

/** What a cell says under a field of a list of people; refuses what cannot be taken. */
export function readField(
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
