import type { ReadDb } from '../columns.ts'
import { account } from '../schema/account.ts'
import { budgetLine, budgetTask } from '../schema/budget.ts'
import { supplierContract } from '../schema/expense.ts'
import { jst } from '../schema/jst.ts'
import { programme, programmeContact, stage, stageDeliverable } from '../schema/programme.ts'
import type { RecordChangeRow } from '../stores/history.ts'
import { claimNames } from './claim-names.ts'
import { expenseNames } from './expense-names.ts'

/** Names a changed record so that a person recognises it. */
export type NameRecord = (change: RecordChangeRow) => string

const nameFields = ['name', 'title', 'text', 'number', 'agreementNumber'] as const

/**
 * Reads what records are called now: a JST's own records carry its name and TERYT, the
 * others their name, title or text. Of records that may be many, only those among `changes`
 * are read. A record that is gone is called by what it last held.
 */
export async function recordNames(
  db: ReadDb,
  changes: readonly RecordChangeRow[] = [],
): Promise<NameRecord> {
  const jsts = new Map<string, string>()
  for (const row of await db.select({ id: jst.id, name: jst.name }).from(jst)) {
    jsts.set(row.id, `${row.name} (${row.id})`)
  }
  const others = await Promise.all([
    db.select({ id: account.id, name: account.name }).from(account),
    db.select({ id: budgetTask.id, name: budgetTask.name }).from(budgetTask),
    db.select({ id: budgetLine.id, name: budgetLine.name }).from(budgetLine),
    db.select({ id: supplierContract.id, name: supplierContract.number }).from(supplierContract),
    db.select({ id: programme.id, name: programme.title }).from(programme),
    db.select({ id: programmeContact.id, name: programmeContact.name }).from(programmeContact),
    db.select({ id: stage.id, name: stage.name }).from(stage),
    db.select({ id: stageDeliverable.id, name: stageDeliverable.text }).from(stageDeliverable),
  ])
  const expenses = await expenseNames(db, changes)
  const claims = await claimNames(db, changes)
  const names = new Map([
    ...others.flat().map((row) => [row.id, row.name] as const),
    ...expenses,
    ...claims,
  ])
  return (change) =>
    (change.jstId === null ? undefined : jsts.get(change.jstId)) ??
    names.get(change.recordId) ??
    lastName(change) ??
    change.recordId
}

function lastName(change: RecordChangeRow): string | undefined {
  for (const field of nameFields) {
    const [before, after] = change.fields[field] ?? []
    const value = after ?? before
    if (typeof value === 'string') return value
  }
  return undefined
}
