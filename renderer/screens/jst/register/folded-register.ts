import { fold } from '#db/values/fold.ts'
import type { JstKind } from '#db/values/jst.ts'
import type { RegisterRow } from './register-columns.ts'

/** A row with its words folded once, so that a keystroke only compares them. */
export interface FoldedRow {
  readonly row: RegisterRow
  /** Everything a JST is found by, each word after a blank. */
  readonly words: string
  /** The name alone, each word after a blank. */
  readonly name: string
}

/** The words each kind is found by: `miasto` and `gmina` tell Gubin from Gubin. */
export type KindWords = Readonly<Record<JstKind, string>>

/** One word looked for: as the beginning of a word, and inside a name when it is long enough. */
interface Sought {
  readonly start: string
  readonly inside: string | null
}

/** What was typed, as words to look for; none for an empty search. */
export type Query = readonly Sought[]

/** A part inside a name is looked for from so many letters on. */
const shortestInside = 3

/**
 * Folds the names, kinds, powiats, seats and TERYT codes of the register, once per load.
 * A code is also found without its leading zero, as a spreadsheet shows it.
 */
export function foldRegister(
  rows: readonly RegisterRow[],
  kindWords: KindWords,
): readonly FoldedRow[] {
  const kinds = new Map<JstKind, string>()
  const kindOf = (kind: JstKind) => {
    const known = kinds.get(kind) ?? fold(kindWords[kind])
    kinds.set(kind, known)
    return known
  }
  return rows.map((row) => {
    const name = ` ${fold(row.name)}`
    const place = fold(`${row.powiatName} ${row.seat}`)
    const short = row.teryt.replace(/^0/, '')
    // Joined, not concatenated: the first search would otherwise pay for putting it together.
    return { row, name, words: [name, kindOf(row.kind), place, row.teryt, short].join(' ') }
  })
}

const urbanGmina = /\bgmin\p{L}* (?=miejsk)/u
const codeInGroups = /^[\d\s_]+$/

/**
 * Reads a search: folded words, a TERYT code in groups (`08 01 01 1`, `080101_1`) as one.
 * An urban gmina is called a town here, so `gmina miejska` looks for `miejska` alone and
 * `gmina` finds the others.
 */
export function readQuery(text: string): Query {
  return wordsOf(text).map((word) => ({
    start: ` ${word}`,
    inside: word.length >= shortestInside ? word : null,
  }))
}

function wordsOf(text: string): readonly string[] {
  if (codeInGroups.test(text)) return [text.replace(/[\s_]/g, '')].filter(Boolean)
  const folded = fold(text).replace(urbanGmina, '')
  return folded === '' ? [] : folded.split(' ')
}

/** How well a row answers a search; `none` is not shown. */
export type Rank = 'nameBegins' | 'inName' | 'elsewhere' | 'none'

/**
 * How well a row answers: its name begins with the first word (Żagań before powiat
 * żagański), every word begins a word of its name, or every word begins any of its words
 * or stands inside its name. One word that does neither answers none.
 */
export function rank({ words, name }: FoldedRow, query: Query): Rank {
  let inName = true
  for (const { start, inside } of query) {
    if (name.includes(start)) continue
    if (!words.includes(start) && (inside === null || !name.includes(inside))) return 'none'
    inName = false
  }
  if (!inName) return 'elsewhere'
  return name.startsWith(query[0]?.start ?? '') ? 'nameBegins' : 'inName'
}
