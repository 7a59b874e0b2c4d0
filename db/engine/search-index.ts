import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import { fold } from '#db/values/fold.ts'
import { stemmed } from '#db/values/polish-words.ts'

/**
 * The search index of conversations and answers, which only SQLite has (FTS5). Nothing else in
 * the program writes a MATCH: what people type is folded to letters and digits and quoted, so
 * none of it is read as the index's own language (quotes, asterisks, NEAR, minus).
 */

/** More words than these narrow nothing down any more. */
const mostWords = 12
/** One letter would name nearly every record. */
const fewestLetters = 2

/** A word or a stem so short begins too many others: it is asked for as it is. */
const longestWhole = 3

/**
 * What is asked of the index for a typed text: each word as a beginning, as it stands or without
 * its ending, all of them or some; undefined when nothing is left to ask for.
 */
export function indexQuery(typed: string, held: 'all' | 'some' = 'all'): string | undefined {
  const words = fold(typed).split(' ').slice(0, mostWords)
  // What a filter drops must not leave a query that finds everything.
  const asked = words.filter((word) => word.length >= fewestLetters)
  if (asked.length === 0) return undefined
  return asked
    .map((word, at) => wordQuery(word, at === asked.length - 1))
    .join(held === 'all' ? ' AND ' : ' OR ')
}

/** The last word may still be typed. */
function wordQuery(word: string, isLast: boolean): string {
  const stem = stemmed(word)
  if (!isLast && word.length <= longestWhole) return whole(word)
  if (stem.length <= longestWhole && stem !== word) return `(${beginning(word)} OR ${whole(stem)})`
  // What begins with the stem has all that begins with the word.
  if (word.startsWith(stem)) return beginning(stem)
  return `(${beginning(word)} OR ${beginning(stem)})`
}

const whole = (word: string): string => `"${word}"`
const beginning = (word: string): string => `${whole(word)}*`

/** That a record is one that the index has under a query (`indexQuery`), by its `ordinal`. */
export const isFoundBy = (
  index: 'enquiry_words' | 'answer_words',
  ordinal: AnyColumn,
  query: string,
): SQL =>
  sql`${ordinal} IN (SELECT rowid FROM ${sql.identifier(index)} WHERE searchable MATCH ${query})`

/**
 * The numbers (`ordinal`) of a programme's conversations that have the words, newest first; the
 * statement is given `query` and `programmeId` when it is run.
 */
export const enquiriesWithWords = (limit: number): SQL =>
  sql`(SELECT found.rowid FROM enquiry_words AS found
    CROSS JOIN enquiry AS kept ON kept.ordinal = found.rowid
    WHERE found.searchable MATCH ${sql.placeholder('query')}
      AND kept.programme_id = ${sql.placeholder('programmeId')}
    ORDER BY found.rowid DESC LIMIT ${limit})`

/**
 * The answers of a programme that have the words, as a table to join: `found.ordinal`, and
 * `found.place`, by which those come first that say most about the words. Given the same.
 */
export const answersWithWords = (limit: number): SQL =>
  sql`(SELECT words.rowid AS ordinal, words.rank AS place FROM answer_words AS words
    CROSS JOIN approved_answer AS kept ON kept.ordinal = words.rowid
    WHERE words.searchable MATCH ${sql.placeholder('query')}
      AND kept.programme_id = ${sql.placeholder('programmeId')}
    ORDER BY words.rank LIMIT ${limit}) AS found`
