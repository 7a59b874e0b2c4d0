import type { ReadDb } from '../columns.ts'
import { account } from '../schema/account.ts'
import { jst, powiat } from '../schema/jst.ts'
import { programme, programmeContact, stage, stageDeliverable } from '../schema/programme.ts'
import type { RecordChangeRow } from '../stores/history.ts'

/** What records are called, so that a person recognises them. */
export interface RecordNames {
  /** The record that a change is about. */
  of(change: RecordChangeRow): string
  /** The record that another one points at, by its id; the id itself where it is gone. */
  byId(id: string): string
}

const nameFields = ['name', 'title', 'text', 'agreementNumber'] as const

/**
 * Reads what records are called now: a JST and its own records carry its name and TERYT, the
 * others their name, title or text. A record that is gone is called by what it last held.
 */
export async function recordNames(db: ReadDb): Promise<RecordNames> {
  const rows = await Promise.all([
    db.select({ id: account.id, name: account.name }).from(account),
    db.select({ id: programme.id, name: programme.title }).from(programme),
    db.select({ id: programmeContact.id, name: programmeContact.name }).from(programmeContact),
    db.select({ id: stage.id, name: stage.name }).from(stage),
    db.select({ id: stageDeliverable.id, name: stageDeliverable.text }).from(stageDeliverable),
    db.select({ id: powiat.id, name: powiat.name }).from(powiat),
  ])
  const names = new Map(rows.flat().map((row) => [row.id, row.name]))
  // A city with powiat rights is in both tables; it is called as the JST that it is.
  for (const row of await db.select({ id: jst.id, name: jst.name }).from(jst)) {
    names.set(row.id, `${row.name} (${row.id})`)
  }
  return {
    of: (change) =>
      names.get(change.jstId ?? change.recordId) ??
      names.get(change.recordId) ??
      lastName(change) ??
      change.recordId,
    byId: (id) => names.get(id) ?? id,
  }
}

function lastName(change: RecordChangeRow): string | undefined {
  for (const field of nameFields) {
    const [before, after] = change.fields[field] ?? []
    const value = after ?? before
    if (typeof value === 'string') return value
  }
  return undefined
}
