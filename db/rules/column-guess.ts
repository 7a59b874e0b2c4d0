import type { GuessedColumn, GuessedMapping } from '#db/values/guessed-column.ts'
import type { SheetRow } from '#db/values/recruitment-import.ts'
import { quoted, withSingleSpaces } from '#db/values/written-text.ts'

/** A heading is looked for in so many rows from the top; examples are taken from so many. */
const headingRows = 25
const sampleRows = 200
const exampleCount = 3

interface Heading {
  readonly lines: readonly number[]
  readonly texts: readonly string[]
}

export const cellText = (row: SheetRow | undefined, column: number): string =>
  withSingleSpaces(row?.cells[column]?.text ?? '')

/**
 * Guesses what each column of a sheet holds. The heading is the row near the top, or two rows
 * with the upper one merged over several columns, that names most fields and is good enough by
 * `isEnough`. When two columns could hold the same field the first keeps it.
 */
export function guessColumnsBy<F extends string>(
  rows: readonly SheetRow[],
  fieldOf: (heading: string) => F | null,
  isEnough: (fields: ReadonlySet<F>) => boolean,
): GuessedMapping<F> {
  const heading = findHeading(rows, fieldOf, isEnough)
  const last = heading.lines.at(-1) ?? Number.NEGATIVE_INFINITY
  const sample = rows.filter(({ line }) => line > last).slice(0, sampleRows)
  const width = Math.max(0, ...rows.slice(0, sampleRows).map(({ cells }) => cells.length))
  const taken = new Set<F>()
  const columns = Array.from({ length: width }, (_, at): GuessedColumn<F> => {
    const text = heading.texts[at] ?? ''
    const guess = text === '' ? null : fieldOf(text)
    const field = guess === null || taken.has(guess) ? null : guess
    if (field !== null) taken.add(field)
    const texts = sample.map((row) => cellText(row, at)).filter((example) => example !== '')
    return {
      heading: quoted(text),
      examples: [...new Set(texts)].slice(0, exampleCount).map(quoted),
      field,
    }
  })
  return { headingLines: heading.lines, columns }
}

function findHeading<F extends string>(
  rows: readonly SheetRow[],
  fieldOf: (heading: string) => F | null,
  isEnough: (fields: ReadonlySet<F>) => boolean,
): Heading {
  const top = rows.slice(0, headingRows)
  const fieldsOf = ({ texts }: Heading) =>
    new Set(texts.flatMap((text) => (text === '' ? [] : (fieldOf(text) ?? []))))
  let best: { readonly heading: Heading; readonly known: number } = {
    heading: { lines: [], texts: [] },
    known: 0,
  }
  for (const heading of top.flatMap((row, at) => candidates(row, top[at + 1], fieldOf))) {
    const fields = fieldsOf(heading)
    const better =
      fields.size > best.known || (fields.size === best.known && shorter(heading, best))
    if (isEnough(fields) && better) best = { heading, known: fields.size }
  }
  return best.heading
}

/** One row says as much as two: then the upper one is no part of the heading. */
const shorter = ({ lines }: Heading, best: { readonly heading: Heading }): boolean =>
  lines.length < best.heading.lines.length

/** A row as a heading, and with the row under it when that one holds words alone. */
function candidates<F>(
  row: SheetRow,
  below: SheetRow | undefined,
  fieldOf: (heading: string) => F | null,
): readonly Heading[] {
  if (!holdsWords(row)) return []
  const texts = row.cells.map((_, column) => cellText(row, column))
  const single = { lines: [row.line], texts }
  const lower =
    below?.line === row.line + 1 && holdsWords(below) && !holdsDigits(below) && !isTitle(row)
  return lower
    ? [single, { lines: [row.line, below.line], texts: spanned(row, below, fieldOf) }]
    : [single]
}

function holdsWords({ cells }: SheetRow): boolean {
  const full = cells.filter(({ text }) => withSingleSpaces(text) !== '')
  const words = full.filter(({ kind, text }) => kind === 'text' && /\p{L}/u.test(text))
  return words.length * 2 > full.length
}

/**
 * The title of the list, in its first column alone: "Zestawienie dokumentów księgowych" over "Lp."
 * would make the ordinals the documents' ledger numbers.
 */
function isTitle({ cells }: SheetRow): boolean {
  const full = cells.flatMap(({ text }, at) => (withSingleSpaces(text) === '' ? [] : [at]))
  return full.length === 1 && full[0] === 0
}

const holdsDigits = ({ cells }: SheetRow): boolean => cells.some(({ text }) => /\d/.test(text))

/**
 * Two rows as one heading: the upper text holds for the columns to its right it is merged over.
 * A file does not always say how far; it ends where the lower text means something by itself
 * and together with it nothing, or what a column before it holds.
 */
function spanned<F>(
  upper: SheetRow,
  lower: SheetRow,
  fieldOf: (heading: string) => F | null,
): readonly string[] {
  let span = ''
  const named = new Set<F>()
  return Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, column) => {
    const above = cellText(upper, column)
    const below = cellText(lower, column)
    span = above === '' ? span : above
    const both = withSingleSpaces(`${span} ${below}`)
    const field = fieldOf(below === '' ? above : both)
    const own = below === '' || above !== '' ? null : fieldOf(below)
    if (own !== null && own !== field && (field === null || named.has(field))) {
      span = ''
      named.add(own)
      return below
    }
    if (field !== null) named.add(field)
    return below === '' ? above : both
  })
}
