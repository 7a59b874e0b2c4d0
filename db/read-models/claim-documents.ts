/** The list of documents of a claim with what its workbook adds: payments and files. */
import { asc, eq, inArray } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { claimEntry } from '../schema/claim.ts'
import { attachment, expenseLine, payment } from '../schema/expense.ts'
import type { ClaimRow } from '../stores/claim.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { draftOf } from './claim-draft.ts'

/** Every entry of a claim with its own contribution, payment days and files; and the totals. */
export async function claimDocuments(db: ReadDb, programme: ProgrammeRow, of: ClaimRow) {
  const { entries, reckoned } = await draftOf(db, programme, of)
  const documents = db
    .select({ id: expenseLine.documentId })
    .from(claimEntry)
    .innerJoin(expenseLine, eq(claimEntry.expenseLineId, expenseLine.id))
    .where(eq(claimEntry.claimId, of.id))
  const payments = await db
    .select({ documentId: payment.documentId, paidOn: payment.paidOn })
    .from(payment)
    .where(inArray(payment.documentId, documents))
    .orderBy(asc(payment.paidOn))
  const files = await db
    .select({ documentId: attachment.documentId, name: attachment.name })
    .from(attachment)
    .where(inArray(attachment.documentId, documents))
    .orderBy(asc(attachment.name))
  const paidOn = listed(payments, ({ paidOn }) => paidOn)
  const names = listed(files, ({ name }) => name)
  return {
    totals: of.totals ?? reckoned.totals,
    reported: {
      income: of.income,
      incomeNote: of.incomeNote,
      returned: of.returned,
      returnedNote: of.returnedNote,
    },
    rows: entries.map((entry, at) => ({
      ...entry,
      own: of.state === 'draft' ? (reckoned.entries[at]?.part ?? entry.own) : entry.own,
      // A document that was paid before payments were kept one by one has its own day alone.
      payments: paidOn.get(entry.documentId) ?? (entry.paidOn === null ? [] : [entry.paidOn]),
      files: names.get(entry.documentId) ?? [],
    })),
  }
}
export type ClaimDocuments = Awaited<ReturnType<typeof claimDocuments>>

function listed<R extends { readonly documentId: string }, T>(
  rows: readonly R[],
  what: (row: R) => T,
): ReadonlyMap<string, readonly T[]> {
  const lists = new Map<string, T[]>()
  for (const row of rows) {
    const list = lists.get(row.documentId) ?? []
    if (!list.includes(what(row))) list.push(what(row))
    lists.set(row.documentId, list)
  }
  return lists
}
