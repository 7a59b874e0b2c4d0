/** What taking a change set back must keep true of the documents that it touches. */
import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import { claimEntriesOf, claimsAmong } from '#db/read-models/expense-claims.ts'
import { documentsByIds, touchedDocuments } from '#db/read-models/expense-touched.ts'
import { documentHolds } from '#db/rules/expense-holds.ts'
import { decideFree } from '#db/rules/expense-steps.ts'
import { correctionsOf, type DocumentRow, partsOf } from '#db/stores/expense-document.ts'
import { listPayments } from '#db/stores/expense-payment.ts'
import { refreshDocumentStates } from '#db/stores/expense-state.ts'
import type { RecordChangeRow } from '#db/stores/history.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** Before: no document of the office's own steps may be held by a claim. Answers them. */
export async function decideExpensesFree(
  db: ReadDb,
  changes: readonly RecordChangeRow[],
  procedure: string,
): Promise<Decision<ReadonlySet<string>>> {
  const ids = await touchedDocuments(db, changes)
  // What claims did to documents is taken back with the claim.
  if (!procedure.startsWith('expense.')) return allow(ids)
  for (const row of await documentsByIds(db, [...ids])) {
    const claims = claimsAmong(await claimEntriesOf(db, row.id))
    const free = decideFree({ number: row.number, claims })
    if (!free.ok) return free
  }
  return allow(ids)
}

/** After: checks, payments and corrections of each document agree, and its state says so. */
export async function expensesHold(tx: Tx, ids: ReadonlySet<string>): Promise<Decision<true>> {
  const { db } = tx
  const moneyOf = async (row: DocumentRow) => ({ ...row, parts: await partsOf(db, row.id) })
  const kept = await documentsByIds(db, [...ids])
  const corrected = kept.flatMap(({ correctsId }) => correctsId ?? [])
  const known = new Set(kept.map(({ id }) => id))
  for (const id of ids) {
    const [orphan] = known.has(id) ? [] : await correctionsOf(db, id)
    if (orphan !== undefined) return refuse('expense.correctedGone', { number: orphan.number })
  }
  for (const row of [...kept, ...(await documentsByIds(db, corrected))]) {
    const corrections = await Promise.all((await correctionsOf(db, row.id)).map(moneyOf))
    const payments = await listPayments(db, row.id)
    const held = documentHolds({ ...(await moneyOf(row)), payments, corrections })
    if (!held.ok) return held
  }
  await refreshDocumentStates(tx, known)
  return allow(true)
}
