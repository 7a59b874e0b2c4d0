import { and, desc, eq } from 'drizzle-orm'
import type { Deliverable } from '#db/values/package.ts'
import type { ReadDb } from '../columns.ts'
import { changeSet, recordChange } from '../schema/history.ts'
import { fieldsOf, type HiddenTables } from './history-fields.ts'
import { recordNames } from './record-names.ts'

/**
 * Everything that happened to one deliverable of a JST, newest first: also to a record of it
 * that was ordered, taken back and is gone.
 */
export async function cellHistory(
  db: ReadDb,
  { programmeId, teryt }: { readonly programmeId: string; readonly teryt: string },
  { kind, language }: Deliverable,
  hidden: HiddenTables,
) {
  const rows = await db
    .select({ change: recordChange, set: changeSet })
    .from(recordChange)
    .innerJoin(changeSet, eq(changeSet.id, recordChange.changeSetId))
    .where(
      and(
        eq(recordChange.jstId, teryt),
        eq(recordChange.tableName, 'deliverable'),
        eq(recordChange.programmeId, programmeId),
      ),
    )
    .orderBy(desc(changeSet.at), desc(changeSet.id), desc(recordChange.ordinal))
  const told = (field: string, fields: (typeof rows)[number]['change']['fields']) =>
    fields[field]?.[1] ?? fields[field]?.[0]
  const own = new Set(
    rows.flatMap(({ change: { recordId, fields } }) =>
      told('kind', fields) === kind && told('language', fields) === language ? [recordId] : [],
    ),
  )
  const mine = rows.filter(({ change }) => own.has(change.recordId))
  const names = await recordNames(
    db,
    mine.map(({ change }) => change),
  )
  const itself = new Set(['programmeId', 'kind', 'language'])
  return mine.map(({ change, set }) => ({
    id: change.id,
    changeSetId: set.id,
    at: set.at,
    author: set.author,
    procedure: set.procedure,
    reason: set.reason,
    action: change.action,
    fields: fieldsOf(change, names, hidden).filter(({ field }) => !itself.has(field)),
  }))
}
