import { desc, eq, inArray } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { followUp } from '../schema/desk.ts'
import { changeSet, recordChange } from '../schema/history.ts'
import { fieldsOf, type HiddenTables } from './history-fields.ts'
import { recordNames } from './record-names.ts'

/** What follows from other fields, or says where the record stands. */
const derived = new Set(['programmeId', 'enquiryId', 'phoneReversed', 'searchable'])

/** Everything that happened to a conversation and to what was promised in it, newest first. */
export async function enquiryHistory(db: ReadDb, id: string, hidden: HiddenTables) {
  const promised = await db
    .select({ id: followUp.id })
    .from(followUp)
    .where(eq(followUp.enquiryId, id))
  const rows = await db
    .select({ change: recordChange, set: changeSet })
    .from(recordChange)
    .innerJoin(changeSet, eq(changeSet.id, recordChange.changeSetId))
    .where(inArray(recordChange.recordId, [id, ...promised.map((one) => one.id)]))
    .orderBy(desc(changeSet.at), desc(changeSet.id), desc(recordChange.ordinal))
  const names = await recordNames(
    db,
    rows.map(({ change }) => change),
  )
  return rows.map(({ change, set }) => ({
    id: change.id,
    changeSetId: set.id,
    at: set.at,
    author: set.author,
    procedure: set.procedure,
    reason: set.reason,
    table: change.tableName,
    action: change.action,
    fields: fieldsOf(change, names, hidden).filter(({ field }) => !derived.has(field)),
  }))
}
