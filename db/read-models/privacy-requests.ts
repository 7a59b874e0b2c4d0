import type { ReadDb } from '../columns.ts'
import { spokenName } from '../rules/pseudonym.ts'
import { peopleByIds } from '../stores/people.ts'

/** The people on record who asked for something, by their ids: the name, and whether it is gone. */
export async function requestPeople(
  db: ReadDb,
  requests: readonly { readonly personId: string | null }[],
): Promise<
  ReadonlyMap<string, { readonly id: string; readonly name: string; readonly forgotten: boolean }>
> {
  const ids = [...new Set(requests.flatMap(({ personId }) => personId ?? []))]
  const people = await peopleByIds(db, ids)
  return new Map(
    people.map((row) => [
      row.id,
      { id: row.id, name: spokenName(row), forgotten: row.pseudonymisedOn !== null },
    ]),
  )
}
