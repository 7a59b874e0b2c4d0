import { agreementNumberKey } from '#db/values/agreement-number.ts'
import { assertNever } from '#db/values/assert-never.ts'
import type { RecruitmentDates } from '#db/values/recruitment.ts'
import {
  contactFields,
  type ImportChange,
  type ImportChoice,
  type ImportField,
  type ImportMapping,
  type ImportRemark,
  type RowLabel,
  type RowVerdict,
  recruitmentFields,
  type SheetRow,
} from '#db/values/recruitment-import.ts'
import { type Refusal, refuse } from '#db/values/refusal.ts'
import { numbersOfOthers } from './agreement-number.ts'
import { type ImportJst, rowChanges } from './import-changes.ts'
import { type Judged, withoutClashes } from './import-clashes.ts'
import { type Match, matchJst } from './import-match.ts'
import { candidateOf, type RegisterIndex, registerIndex } from './import-register.ts'
import { type HeadingRows, headingRows, ignoredReason, readRow, rowLabel } from './import-row.ts'
import { decideImported } from './recruitment.ts'
import { recordedState } from './recruitment-state.ts'
import type { DayFacts } from './step-day.ts'

export type { ImportJst } from './import-changes.ts'

/** What the rows of a recruitment list are judged by. */
export interface ImportFacts extends DayFacts {
  readonly jsts: readonly ImportJst[]
  /** Every support agreement of the programme, those of earlier attempts among them. */
  readonly agreements: readonly { readonly teryt: string; readonly number: string }[]
  /** What the person said about rows that the file leaves open. */
  readonly choices?: readonly ImportChoice[]
}

const identityFields: ReadonlySet<ImportField> = new Set(['teryt', 'name', 'kind', 'powiat'])
const writtenFields: ReadonlySet<ImportField> = new Set([
  ...recruitmentFields,
  ...contactFields,
  'note',
])

/** What all rows of one file are judged against. */
interface Bench {
  readonly facts: ImportFacts
  readonly mapping: ImportMapping
  readonly index: RegisterIndex<ImportJst>
  readonly heading: HeadingRows
  readonly choices: ReadonlyMap<number, string>
  /** Who has or had an agreement number, by its key: a JST, or a JST's implementation. */
  readonly holders: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * The verdict on every row of a recruitment list, in the order of the file; nothing is
 * written. New: recruitment begins with this row. Changed: it differs from the record,
 * with both values. Same: nothing to write. Not found and ambiguous: the file does not
 * say which JST, a choice by the person settles it. Refused: with the reason, the rest of
 * the file unharmed. A number counts as taken while another JST has it on record, even if
 * the file gives that JST another one. A JST in two rows is refused in both when they
 * differ, in the second when they do not.
 */
export function judgeRows(
  rows: readonly SheetRow[],
  mapping: ImportMapping,
  facts: ImportFacts,
): readonly RowVerdict[] {
  const bench: Bench = {
    facts,
    mapping,
    index: registerIndex(facts.jsts),
    heading: headingRows(rows, mapping),
    choices: new Map(facts.choices?.map(({ line, teryt }) => [line, teryt])),
    holders: holdersOf(facts),
  }
  return withoutClashes(rows.map((row) => judgeRow(row, bench)))
}

function holdersOf({ jsts, agreements }: ImportFacts): ReadonlyMap<string, ReadonlySet<string>> {
  const holders = new Map<string, Set<string>>()
  const add = (number: string, teryt: string) => {
    const key = agreementNumberKey(number)
    holders.set(key, (holders.get(key) ?? new Set()).add(teryt))
  }
  for (const { number, teryt } of agreements) add(number, teryt)
  for (const { recruitment, implementationNumber, teryt } of jsts) {
    if (recruitment?.agreementNumber) add(recruitment.agreementNumber, teryt)
    if (implementationNumber) add(implementationNumber, `${teryt} implementation`)
  }
  return holders
}

function judgeRow(row: SheetRow, bench: Bench): Judged {
  const { mapping } = bench
  const label: RowLabel = { line: row.line, label: rowLabel(row, mapping) }
  const reason = ignoredReason(row, mapping, bench.heading)
  if (reason !== null) return wordless({ ...label, verdict: 'ignored', reason })

  const match = matchRow(row, bench)
  switch (match.found) {
    case 'refused': {
      const { field, refusal } = match
      const heading = mapping.columns.find((column) => column.field === field)?.heading ?? null
      return wordless({ ...label, verdict: 'refused', jst: null, field, heading, refusal })
    }
    case 'several': {
      const candidates = match.candidates.map(candidateOf)
      return wordless({ ...label, verdict: 'ambiguous', candidates })
    }
    case 'none': {
      const suggestions = match.suggestions.map(candidateOf)
      return wordless({ ...label, verdict: 'notFound', suggestions })
    }
    case 'one':
      return judgeMatched(row, label, match, bench)
    default:
      return assertNever(match)
  }
}

const wordless = (verdict: RowVerdict): Judged => ({ verdict, says: '' })

/** The verdict on a row whose JST is known. */
function judgeMatched(
  row: SheetRow,
  label: RowLabel,
  match: Extract<Match<ImportJst>, { found: 'one' }>,
  bench: Bench,
): Judged {
  const jst = candidateOf(match.jst)
  const reading = readRow(row, bench.mapping, writtenFields)
  if (!reading.ok) {
    const { field, heading, refusal } = reading
    return wordless({ ...label, verdict: 'refused', jst, field, heading, refusal })
  }
  const says = JSON.stringify(reading.values)
  const { changes, dates, newAttempt } = rowChanges(reading.values, match.jst)
  const remarks = [...match.remarks, ...reading.remarks]
  if (changes.length === 0) return { verdict: { ...label, verdict: 'same', jst, remarks }, says }

  const refusal = dates === null ? null : datesRefused(dates, newAttempt, match.jst, bench)
  if (refusal !== null) {
    const whole = { field: null, heading: null }
    return { verdict: { ...label, verdict: 'refused', jst, ...whole, refusal }, says }
  }
  const begins = dates !== null && (newAttempt || recordedState(match.jst.recruitment) === 'none')
  const verdict: RowVerdict = {
    ...label,
    verdict: begins ? 'new' : 'changed',
    jst,
    changes,
    dates,
    newAttempt,
    remarks: [...remarks, ...remarksOn(changes, dates, newAttempt)],
  }
  return { verdict, says }
}

/** What the row leads to that the person should see before agreeing to it. */
function remarksOn(
  changes: readonly ImportChange[],
  dates: RecruitmentDates | null,
  newAttempt: boolean,
): readonly ImportRemark[] {
  const signs = changes.some(({ field }) => field === 'agreementOn' || field === 'agreementNumber')
  const unsigned = signs && dates?.agreementOn != null && !dates.agreementSignatory
  return [
    ...(newAttempt ? (['newAttempt'] as const) : []),
    ...(unsigned ? (['signatoryMissing'] as const) : []),
  ]
}

/** Why the days cannot stand as the row would leave them, or null. */
function datesRefused(
  dates: RecruitmentDates,
  again: boolean,
  jst: ImportJst,
  bench: Bench,
): Refusal | null {
  const { today, period } = bench.facts
  const number = dates.agreementNumber
  const taken = number !== null && isTaken(number, jst, bench, again) ? [number] : []
  const numbersTaken = numbersOfOthers(taken)
  const certificate = jst.certificate ?? null
  const decision = decideImported(dates, { today, period, numbersTaken, certificate })
  if (!decision.ok) return decision.refusal
  const later = jst.implementationOn ?? null
  if (later === null) return null
  if (dates.agreementOn !== null && dates.agreementOn > later) {
    const figures = { day: dates.agreementOn, laterDay: later }
    return refuse('importRow.agreementAfterImplementation', figures).refusal
  }
  if (dates.joinedOn === null || dates.joinedOn <= later) return null
  const figures = { day: dates.joinedOn, laterDay: later }
  return refuse('importRow.joinedAfterImplementation', figures).refusal
}

function matchRow(row: SheetRow, { mapping, index, choices }: Bench): Match<ImportJst> {
  const chosen = index.byTeryt.get(choices.get(row.line) ?? '')
  if (chosen !== undefined) return { found: 'one', jst: chosen.jst, remarks: [] }
  const reading = readRow(row, mapping, identityFields)
  if (!reading.ok) return { found: 'refused', field: reading.field, refusal: reading.refusal }
  const { teryt = null, name = null, kind = null, powiat = null } = reading.values
  return matchJst({ teryt, name, kind, powiat }, index)
}

/**
 * A number belongs to one agreement for good: not to another JST's, and not to an earlier
 * attempt of the same JST.
 */
function isTaken(number: string, { recruitment }: ImportJst, bench: Bench, again: boolean) {
  const key = agreementNumberKey(number)
  const current = again ? null : (recruitment?.agreementNumber ?? null)
  const own = current !== null && agreementNumberKey(current) === key ? 1 : 0
  return (bench.holders.get(key)?.size ?? 0) > own
}
