import type { z } from 'zod'
import type { evidenceSchema } from '../contract/indicator-schemas.ts'

type Evidence = z.output<typeof evidenceSchema>
type Named = Pick<Evidence['counted']['rows'][number], 'key' | 'name' | 'teryt'>

/** The person whom a mark is about, by the key that `Mark` has: they themselves or a day of theirs. */
const personOf = ({ key }: Named): string | null =>
  /^(?:person|attendance):/.test(key) ? (key.split(':').at(-1) ?? null) : null

/**
 * The evidence with people as a word and a number, one for each of them, as files hold it: exports
 * are pseudonymised unless asked otherwise (domain.md), and by name they are had with a purpose
 * written down. The rows of people stand in the order of places, because that of names would tell
 * who is who.
 */
export function withoutNames(evidence: Evidence, word: string) {
  const { counted, waiting } = evidence
  const people = [...counted.rows, ...waiting.rows]
    .filter((row) => personOf(row) !== null)
    .toSorted(byPlace)
  const ids = [...new Set(people.map(personOf))]
  const numbers = new Map(ids.map((id, at) => [id, at + 1]))
  const unnamed = <R extends Named>(rows: readonly R[]): R[] => {
    const told = rows.map((row) => {
      const number = numbers.get(personOf(row))
      return number === undefined ? row : { ...row, name: `${word} ${number}` }
    })
    return people.length === 0 ? told : told.toSorted(byPlace)
  }
  return {
    hidden: people.length > 0,
    evidence: {
      ...evidence,
      counted: { ...counted, rows: unnamed(counted.rows) },
      waiting: { ...waiting, rows: unnamed(waiting.rows) },
    },
  }
}

const byPlace = (one: Named, other: Named): number =>
  compared(one.teryt ?? '', other.teryt ?? '') ||
  compared(personOf(one) ?? '', personOf(other) ?? '') ||
  compared(one.key, other.key)

const compared = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
