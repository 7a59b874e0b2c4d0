import { assertNever } from '#db/values/assert-never.ts'
import type { Day } from '#db/values/day.ts'
import type { DayField, MarkedDay, PeopleMapping, PeopleRow } from '#db/values/people-import.ts'
import type {
  ImportCandidate,
  ImportChoice,
  ImportMapping,
  RowLabel,
  SheetRow,
} from '#db/values/recruitment-import.ts'
import { quoted } from '#db/values/written-text.ts'
import type { AttendedTraining } from './attendance.ts'
import { candidateOf, type RegisterIndex, registerIndex } from './import-register.ts'
import { type HeadingRows, headingRows, ignoredReason } from './import-row.ts'
import type { KnownPerson, PersonWrite } from './people-import-person.ts'
import { isPlace, matchPlace } from './people-import-place.ts'
import { PeopleOnRecord } from './people-import-record.ts'
import { type PersonReading, readPerson } from './people-import-row.ts'
import { type FileTwins, fileTwins } from './people-import-twins.ts'

/** A JST of the register as people are judged by it. */
export interface PlaceOfPeople extends ImportCandidate {
  /** Whether its support agreement is signed and it has not withdrawn. */
  readonly takesPart: boolean
  readonly withdrewOn: Day | null
}

/** The training whose marks a list holds. */
export interface MarkedTraining extends AttendedTraining {
  readonly subject: string
  /** Who is on record as present, as `dayId personId`. */
  readonly present: ReadonlySet<string>
}

/** What the rows of a list of people are judged by. */
export interface PeopleFacts {
  readonly programmeId: string
  readonly today: Day
  /** The day since when a JST sends the people of a list that does not say it. */
  readonly namedOn: Day
  readonly jsts: readonly PlaceOfPeople[]
  readonly people: readonly KnownPerson[]
  readonly training: MarkedTraining | null
  readonly days: ReadonlyMap<DayField, MarkedDay>
  /** What the person said about rows that the file leaves open. */
  readonly choices: readonly ImportChoice[]
  /** Lines that will not be written: they take no place and have no twins. */
  readonly leftOut: ReadonlySet<number>
}

/** A verdict with what it would write, which the window does not see. */
export interface JudgedPerson {
  readonly row: PeopleRow
  readonly write: PersonWrite | null
}

/** A row whose JST and person could be read. */
export interface ReadRow {
  readonly label: RowLabel
  readonly jst: PlaceOfPeople
  readonly reading: Extract<PersonReading, { ok: true }>
  readonly byPlace: boolean
}

/** What all rows of one file are judged against. */
interface Bench {
  readonly facts: PeopleFacts
  readonly mapping: PeopleMapping
  readonly placeMapping: ImportMapping
  readonly index: RegisterIndex<PlaceOfPeople>
  readonly heading: HeadingRows
  readonly choices: ReadonlyMap<number, string>
}

/**
 * The verdict on every row of a list of people, in the order of the file; nothing is written.
 * New: a person whom the record does not know. Changed: what differs, with both values. Same:
 * nothing to write. Duplicate: said by an earlier row in the same words. Not found and ambiguous:
 * the file does not say which JST, a choice settles it; a function that only one of the JSTs of
 * that name has settles it too. Refused: with the reason, the rest of the file unharmed. Places
 * of a panel are given in the order of the file, those who are on record first.
 */
export function judgePeople(
  rows: readonly SheetRow[],
  mapping: PeopleMapping,
  facts: PeopleFacts,
): readonly JudgedPerson[] {
  const placeMapping = {
    ...mapping,
    columns: mapping.columns.map((column) => ({
      ...column,
      field: isPlace(column.field) ? column.field : null,
    })),
  }
  const bench: Bench = {
    facts,
    mapping,
    placeMapping,
    index: registerIndex(facts.jsts),
    heading: headingRows(rows, placeMapping),
    choices: new Map(facts.choices.map(({ line, teryt }) => [line, teryt])),
  }
  const first = rows.map((row) => readOne(row, bench))
  const read = first.flatMap((one) => ('reading' in one ? [one] : []))
  const twins = fileTwins(read.filter(({ label }) => !facts.leftOut.has(label.line)))
  const record = new PeopleOnRecord(facts)
  return first.map((one) => ('reading' in one ? judgeOne(one, twins, record, facts) : one))
}

function judgeOne(
  row: ReadRow,
  twins: FileTwins,
  record: PeopleOnRecord,
  { leftOut }: PeopleFacts,
): JudgedPerson {
  const { label } = row
  const jst = candidateOf(row.jst)
  const clash = twins.get(label.line)
  if (clash?.kind === 'same') {
    return wordless({ ...label, verdict: 'duplicate', jst, ofLine: clash.line })
  }
  if (clash !== undefined) {
    const { refusal } = clash
    return wordless({ ...label, verdict: 'refused', jst, heading: null, refusal })
  }
  return record.judge(row, !leftOut.has(label.line))
}

const wordless = (row: PeopleRow): JudgedPerson => ({ row, write: null })

/** Reads a row as far as it can be read by itself. */
function readOne(row: SheetRow, bench: Bench): JudgedPerson | ReadRow {
  const { mapping, facts } = bench
  const label: RowLabel = { line: row.line, label: labelOf(row, mapping) }
  const reason = ignoredReason(row, bench.placeMapping, bench.heading)
  if (reason !== null) return wordless({ ...label, verdict: 'ignored', reason })
  const reading = readPerson(row, mapping, facts.days)
  const match = matchPlace(row, reading, bench)
  switch (match.found) {
    case 'refused': {
      const { field, refusal } = match
      const heading = mapping.columns.find((column) => column.field === field)?.heading ?? null
      return wordless({ ...label, verdict: 'refused', jst: null, heading, refusal })
    }
    case 'several': {
      const candidates = match.candidates.map(candidateOf)
      return wordless({ ...label, verdict: 'ambiguous', candidates })
    }
    case 'none': {
      const suggestions = match.suggestions.map(candidateOf)
      return wordless({ ...label, verdict: 'notFound', suggestions })
    }
    case 'one': {
      const { jst, remarks } = match
      if (reading.ok) return { label, jst, reading, byPlace: remarks.includes('terytByPlace') }
      const { heading, refusal } = reading
      return wordless({ ...label, verdict: 'refused', jst: candidateOf(jst), heading, refusal })
    }
    default:
      return assertNever(match)
  }
}

/** The row's own words for the person: the name, else the first text in it. */
function labelOf(row: SheetRow, mapping: PeopleMapping): string {
  const of = (field: string) =>
    row.cells[mapping.columns.findIndex((column) => column.field === field)]?.text.trim() ?? ''
  const name = of('fullName') || [of('lastName'), of('firstName')].filter(Boolean).join(' ')
  return quoted(name || row.cells.find(({ text }) => text.trim() !== '')?.text || '')
}
