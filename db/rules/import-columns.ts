import { fold } from '#db/values/fold.ts'
import type {
  ImportColumn,
  ImportField,
  ImportMapping,
  SheetRow,
} from '#db/values/recruitment-import.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { parseTeryt } from '#db/values/teryt.ts'
import { quoted, withSingleSpaces } from '#db/values/written-text.ts'
import { fieldOfHeading } from './import-headings.ts'

/** A heading is looked for in so many rows from the top; columns are judged by so many rows. */
const headingRows = 20
const sampleRows = 200
const exampleCount = 3

const dayFields: ReadonlySet<ImportField> = new Set([
  'invitedOn',
  'declaredOn',
  'agreementOn',
  'joinedOn',
  'withdrawnOn',
])

/** A row or two taken as the heading. */
interface Heading {
  readonly lines: readonly number[]
  readonly texts: readonly string[]
}

const textAt = (row: SheetRow | undefined, column: number): string =>
  withSingleSpaces(row?.cells[column]?.text ?? '')

/**
 * Guesses what each column of a recruitment list holds from its Polish or English
 * heading. The heading is the row of the first twenty that names most fields, or two
 * rows where the upper one spans the lower ("Umowa wsparcia" over "nr", "data"). A
 * column of days that only says yes and no is left unnamed; where no heading names
 * the JST, a column of TERYT codes is found by its content. The person may correct
 * every guess.
 */
export function guessColumns(rows: readonly SheetRow[]): ImportMapping {
  const heading = findHeading(rows)
  const firstLine = heading.lines.at(-1) ?? Number.NEGATIVE_INFINITY
  const sample = rows.filter(({ line }) => line > firstLine).slice(0, sampleRows)
  const width = Math.max(heading.texts.length, ...sample.map(({ cells }) => cells.length), 0)
  const fields = guessFields(heading.texts, sample, width)
  const columns = fields.map((field, column): ImportColumn => {
    const texts = sample.map((row) => textAt(row, column)).filter((text) => text !== '')
    const examples = [...new Set(texts)].slice(0, exampleCount).map(quoted)
    return { heading: quoted(heading.texts[column] ?? ''), examples, field }
  })
  return { headingLines: heading.lines, columns }
}

/**
 * Checks columns the person has corrected: a list needs a column with the TERYT code or
 * the name of the JST, and no field may stand in two columns. Where no column is known at
 * all, the file may not be a list: that is told apart from a list without its JSTs.
 */
export function decideColumns(mapping: ImportMapping): Decision<ImportMapping> {
  const seen = new Map<ImportField, string>()
  for (const { field, heading } of mapping.columns) {
    if (field === null) continue
    const other = seen.get(field)
    if (other !== undefined) return refuse('importColumns.fieldTwice', { heading, other })
    seen.set(field, heading)
  }
  if (seen.size === 0) return refuse('importColumns.noneKnown')
  return seen.has('teryt') || seen.has('name') ? allow(mapping) : refuse('importColumns.noJst')
}

function findHeading(rows: readonly SheetRow[]): Heading {
  const top = rows.slice(0, headingRows)
  const candidates = top.flatMap((row, index): Heading[] => {
    if (!looksLikeHeading(row)) return []
    const single = { lines: [row.line], texts: row.cells.map((_, column) => textAt(row, column)) }
    const below = top[index + 1]
    if (below?.line !== row.line + 1 || !looksLikeLowerHeading(below)) return [single]
    return [single, { lines: [row.line, below.line], texts: spanned(row, below) }]
  })
  let best: Heading = { lines: [], texts: [] }
  // Only a better candidate replaces an earlier one: a row of data under a heading names nothing.
  for (const candidate of candidates) {
    if (namesJst(candidate) && strongFields(candidate).size > strongFields(best).size) {
      best = candidate
    }
  }
  return best
}

const strongFields = ({ texts }: Heading): ReadonlySet<ImportField> =>
  new Set(texts.flatMap((text) => strongField(text) ?? []))

/** A title such as "Umowy wsparcia" names one field and no JST; a heading names a JST or more. */
function namesJst(heading: Heading): boolean {
  const fields = strongFields(heading)
  const known = heading.texts.some((text) => {
    const field = fieldOfHeading(text)?.field
    return field === 'name' || field === 'teryt'
  })
  return fields.size > 1 || (fields.size === 1 && known)
}

function strongField(heading: string): ImportField | null {
  const guess = fieldOfHeading(heading)
  return guess === null || guess.weak ? null : guess.field
}

/** A heading holds words, a year or a number of a column at most beside them. */
function looksLikeHeading({ cells }: SheetRow): boolean {
  const full = cells.filter(({ text }) => withSingleSpaces(text) !== '')
  const words = full.filter(({ kind, text }) => kind === 'text' && /\p{L}/u.test(text))
  return words.length * 2 > full.length
}

/** The lower row of a heading holds words alone; a row of data has a digit or an address. */
const looksLikeLowerHeading = (row: SheetRow): boolean =>
  looksLikeHeading(row) && row.cells.every(({ text }) => !/[\d@]/.test(text))

/** Two rows as one heading: the upper text holds for the columns to its right it is merged over. */
function spanned(upper: SheetRow, lower: SheetRow): readonly string[] {
  let span = ''
  return Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, column) => {
    const above = textAt(upper, column)
    const below = textAt(lower, column)
    span = above === '' ? span : above
    return below === '' ? above : withSingleSpaces(`${span} ${below}`)
  })
}

function guessFields(
  headings: readonly string[],
  sample: readonly SheetRow[],
  width: number,
): readonly (ImportField | null)[] {
  const guesses = Array.from({ length: width }, (_, column) => {
    const guess = fieldOfHeading(headings[column] ?? '')
    const fits = guess !== null && (!dayFields.has(guess.field) || !holdsAnswers(sample, column))
    return fits ? guess : null
  })
  const fields = guesses.map((guess, column): ImportField | null => {
    if (guess === null) return null
    const rivals = guesses.flatMap((other, at) =>
      other?.field === guess.field ? [{ ...other, at }] : [],
    )
    const winner = rivals.find(({ weak }) => !weak) ?? rivals[0]
    return winner?.at === column ? guess.field : null
  })
  if (fields.includes('teryt') || fields.includes('name')) return fields
  const codes = fields.findIndex((field, column) => field === null && holdsCodes(sample, column))
  return fields.map((field, column) => (column === codes ? 'teryt' : field))
}

/** What stands in a column that answers whether, not when. */
const answers = new Set(['tak', 'nie', 't', 'n', 'x', 'yes', 'no', 'y', 'true', 'false', ''])

/** Whether a column only says yes and no; a wrong day among days must stay in sight. */
function holdsAnswers(sample: readonly SheetRow[], column: number): boolean {
  const texts = sample.map((row) => textAt(row, column)).filter((text) => text !== '')
  return texts.length > 0 && texts.every((text) => answers.has(fold(text)))
}

function holdsCodes(sample: readonly SheetRow[], column: number): boolean {
  const texts = sample.map((row) => textAt(row, column)).filter((text) => text !== '')
  return texts.length > 0 && texts.filter((text) => parseTeryt(text).ok).length * 2 > texts.length
}
