/** Taking a whole change set back: each of its changes undone, newest first, in a new set. */
import { eq } from 'drizzle-orm'
import { asKept, type RecordTable, type Tx } from './audit.ts'
import { recordTables } from './engine/record-tables.ts'
import { recordNames } from './read-models/record-names.ts'
import { refused } from './refused-error.ts'
import { isSealed, unsealed } from './sealed.ts'
import { changesOfSet, changesUpTo, played, type RecordChangeRow } from './stores/history.ts'

/**
 * Undoes the changes of a set through the same transaction as any command, so that the
 * undoing is itself in the history. Refuses with `history.changedSince` and the first
 * record that somebody changed afterwards, by its name (a JST's own records by the JST's); a
 * later change that was itself taken back is no hindrance, so that changes can be taken back
 * one after another. Refuses `history.personForgotten` where only a key that is gone opens what
 * was there before.
 */
export async function takeBack(tx: Tx, changeSetId: string): Promise<void> {
  const changes = await unsealed(tx.db, await changesOfSet(tx.db, changeSetId))
  for (const change of changes.toReversed()) {
    const table = recordTables.get(change.tableName)
    if (table === undefined) throw new Error(`No table ${change.tableName} to take back`)
    await undoChange(tx, table, change)
  }
  tx.takingBack(changeSetId)
}

async function undoChange(tx: Tx, table: RecordTable, change: RecordChangeRow): Promise<void> {
  const { recordId, action } = change
  const [now] = await tx.db.select().from(table).where(eq(table.id, recordId))
  const version = Number(now?.version ?? 0)
  if (!(await standsAsLeft(tx, change, now))) {
    throw refused('history.changedSince', {
      table: change.tableName,
      record: recordId,
      jst: change.jstId,
      label: (await recordNames(tx.db, [change])).of(change),
    })
  }
  const before = Object.fromEntries(
    Object.entries(change.fields).map(([field, [was]]) => [field, was]),
  )
  if (Object.values(before).some(isSealed)) throw refused('history.personForgotten')
  switch (action) {
    case 'insert':
      return tx.remove(table, recordId, version)
    case 'update':
      // Its parts alone had changed, and change again now.
      if (Object.keys(before).length === 0) await tx.raise(table, recordId, version)
      else await tx.update(table, recordId, version, before as never)
      return
    case 'delete':
      await tx.restore(table, recordId, before as never)
  }
}

/** Whether the record holds what it held right after the change, whatever came and went since. */
async function standsAsLeft(
  tx: Tx,
  { tableName, recordId, recordVersion, action }: RecordChangeRow,
  now: Readonly<Record<string, unknown>> | undefined,
): Promise<boolean> {
  if (now === undefined || action === 'delete') return now === undefined && action === 'delete'
  if (Number(now.version) === recordVersion) return true
  const left = played(
    await unsealed(tx.db, await changesUpTo(tx.db, tableName, recordId, recordVersion)),
  )
  if (left === null) return false
  return Object.keys(now)
    .filter((field) => field !== 'id' && field !== 'version')
    .every((field) => asKept(left[field]) === asKept(now[field]))
}
