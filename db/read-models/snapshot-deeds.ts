import { and, desc, eq, gt, inArray, or, type SQLWrapper, sql } from 'drizzle-orm'
import type { Instant } from '#db/values/day.ts'
import type { DeliverableKind } from '#db/values/implementing.ts'
import { deliverableKey } from '#db/values/package.ts'
import type { ReadDb } from '../columns.ts'
import { changeSet, recordChange } from '../schema/history.ts'
import { deliverable } from '../schema/implementing.ts'
import { person } from '../schema/people.ts'

/** A deed on record that may be why a member counts otherwise. */
export interface Deed {
  readonly changeSetId: string
  readonly at: Instant
  readonly author: string
  readonly procedure: string
  readonly reason: string | null
}

/** A deed with its place among the others, the last one first. */
export interface Placed {
  readonly deed: Deed
  readonly at: number
}

/** The last of the deeds found in these tables under any of these names. */
export const lastDeed = (
  deeds: ReadonlyMap<string, Placed>,
  tables: readonly string[],
  names: readonly string[],
): Deed | null =>
  tables
    .flatMap((table) => names.flatMap((name) => deeds.get(`${table} ${name}`) ?? []))
    .toSorted((one, other) => one.at - other.at)[0]?.deed ?? null

const either = (field: string) =>
  sql<
    string | null
  >`coalesce(json_extract(${recordChange.fields}, ${`$.${field}[1]`}), json_extract(${recordChange.fields}, ${`$.${field}[0]`}))`

/**
 * The last deed in each of these tables since a moment, by the table and the name asked for: the
 * record's own id, its JST's, its person's (and that person's JST's), its training's; a deliverable
 * by its JST and what it is, `0801011:ebook.de`.
 */
export async function deedsSince(
  db: ReadDb,
  tables: readonly string[],
  names: readonly string[],
  after: Instant,
): Promise<ReadonlyMap<string, Placed>> {
  const found = new Map<string, Placed>()
  if (tables.length === 0 || names.length === 0) return found
  const personId = either('personId')
  const trainingId = either('trainingId')
  // A change of a deliverable tells only what changed; what it is stays on its record.
  const kind = sql<DeliverableKind | null>`coalesce(${either('kind')}, ${deliverable.kind})`
  const language = sql<string | null>`coalesce(${either('language')}, ${deliverable.language})`
  const asked = new Set(names)
  const list = JSON.stringify([...asked])
  const named = (column: SQLWrapper) => sql`${column} IN (SELECT value FROM json_each(${list}))`
  const rows = await db
    .select({
      changeSetId: changeSet.id,
      at: changeSet.at,
      author: changeSet.author,
      procedure: changeSet.procedure,
      reason: changeSet.reason,
      table: recordChange.tableName,
      recordId: recordChange.recordId,
      jstId: recordChange.jstId,
      personId,
      trainingId,
      personJst: person.jstId,
      kind,
      language,
    })
    .from(recordChange)
    .innerJoin(changeSet, eq(changeSet.id, recordChange.changeSetId))
    .leftJoin(person, eq(person.id, personId))
    .leftJoin(
      deliverable,
      and(eq(recordChange.tableName, 'deliverable'), eq(deliverable.id, recordChange.recordId)),
    )
    .where(
      and(
        gt(changeSet.at, after),
        inArray(recordChange.tableName, [...new Set(tables)]),
        or(
          named(recordChange.recordId),
          named(recordChange.jstId),
          named(personId),
          named(trainingId),
          named(person.jstId),
        ),
      ),
    )
    .orderBy(desc(changeSet.at), desc(changeSet.id))
  for (const [at, row] of rows.entries()) {
    const { table, recordId, jstId, personId, trainingId, personJst, kind, language, ...deed } = row
    for (const name of table === 'deliverable'
      ? [deliverableName(jstId, kind, language)]
      : [recordId, jstId, personId, trainingId, personJst]) {
      const key = `${table} ${name}`
      if (name !== null && asked.has(name) && !found.has(key)) found.set(key, { deed, at })
    }
  }
  return found
}

/** Null where the record is gone: its removal, which came later, tells the whole of it. */
const deliverableName = (
  jstId: string | null,
  kind: DeliverableKind | null,
  language: string | null,
): string | null =>
  kind === null || language === null ? null : `${jstId}:${deliverableKey({ kind, language })}`
