import { count, index, instant, json, oneOf, table, text } from '../columns.ts'

/** One field before and after; values are as the record keeps them. */
export type FieldChange = readonly [before: unknown, after: unknown]

/** What one command did: who, when, why. Append-only; triggers refuse anything else. */
export const changeSet = table(
  'change_set',
  {
    id: text().primaryKey(),
    at: instant().notNull(),
    accountId: text().notNull(),
    /** The name as it was then. */
    author: text().notNull(),
    procedure: text().notNull(),
    reason: text(),
    records: count().notNull(),
    /** The set that this one took back. */
    takesBack: text(),
  },
  (t) => [index('change_set_by_time').on(t.at), index('change_set_takes_back').on(t.takesBack)],
)

/** One record of a change set. `jstId` lets a JST's timeline find its own. */
export const recordChange = table(
  'record_change',
  {
    id: text().primaryKey(),
    changeSetId: text().notNull(),
    ordinal: count().notNull(),
    tableName: text().notNull(),
    recordId: text().notNull(),
    action: oneOf(['insert', 'update', 'delete']).notNull(),
    /** The record's version after the change; 0 when it was deleted. */
    recordVersion: count().notNull(),
    programmeId: text(),
    jstId: text(),
    fields: json<Readonly<Record<string, FieldChange>>>().notNull(),
  },
  (t) => [
    index('record_change_by_set').on(t.changeSetId, t.ordinal),
    index('record_change_by_record').on(t.tableName, t.recordId),
    index('record_change_by_jst').on(t.jstId),
  ],
)
