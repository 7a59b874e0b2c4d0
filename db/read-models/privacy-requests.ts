import type { ReadDb } from '../columns.ts'
import { peopleByIds } from '../stores/people.ts'
import { spokenName } from './privacy-people.ts'

/** What the people on record are called who asked for something, by their ids. */
export async function requestNames(
  db: ReadDb,
  requests: readonly { readonly personId: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(requests.flatMap(({ personId }) => personId ?? []))]
  const people = await peopleByIds(db, ids)
  return new Map(people.map((row) => [row.id, spokenName(row)]))
}
