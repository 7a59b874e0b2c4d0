import type { ReadDb } from '../columns.ts'
import { writersOf } from '../stores/history.ts'
import type { AuditRow } from '../stores/standard.ts'

/** The accounts that wrote any of the words of an audit; its history tells. */
export const auditWriters = async (db: ReadDb, { id }: AuditRow): Promise<ReadonlySet<string>> =>
  writersOf(db, 'standard_audit', id, ['madeOn', 'madeBy', 'summary'])
