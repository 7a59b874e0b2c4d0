import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { followUp } from '../schema/desk.ts'
import { changeSet, recordChange } from '../schema/history.ts'
import { unsealed } from '../sealed.ts'
import { fieldsOf, type HiddenTables } from './history-fields.ts'
import { recordNames } from './record-names.ts'

/** What follows from other fields, or says where the record stands. */
const derived = new Set(['programmeId', 'enquiryId', 'phoneReversed', 'searchable'])

/**
 * The conversations that the history knows as a person's, also those that were given to another
 * since or taken back: under what name they were first written down only their own keys seal.
 */
export async function everOfPerson(db: ReadDb, personId: string): Promise<readonly string[]> {
  const was = (side: 0 | 1) =>
    eq(sql`${recordChange.fields} ->> ${`$.personId[${side}]`}`, personId)
  const rows = await db
    .selectDistinct({ id: recordChange.recordId })
    .from(recordChange)
    .where(and(eq(recordChange.tableName, 'enquiry'), or(was(0), was(1))))
  return rows.map(({ id }) => id)
}

/**
 * Everything that happened to a conversation and to what was promised in it, newest first. Who
 * called and is on no record is told; who is, is sealed.
 */
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
  const told = await unsealed(
    db,
    rows.map(({ change, set }) => ({ ...change, set })),
    id,
  )
  const names = await recordNames(db, told)
  return told.map(({ set, ...change }) => ({
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
