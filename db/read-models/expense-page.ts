import { eq } from 'drizzle-orm'
import type { ReadDb } from '../columns.ts'
import { decideFree, paymentsOf } from '../rules/expense-steps.ts'
import { budgetLine, budgetTask } from '../schema/budget.ts'
import { contractor, supplierContract } from '../schema/expense.ts'
import { attachmentsOf } from '../stores/expense-attachment.ts'
import { correctionsOf, documentById, partsOf } from '../stores/expense-document.ts'
import { listPayments } from '../stores/expense-payment.ts'
import { claimEntriesOf, claimsAmong, moneyInClaims } from './expense-claims.ts'

/** Everything that the page of a document shows. */
export async function documentDetails(db: ReadDb, id: string) {
  const row = await documentById(db, id)
  const entries = await claimEntriesOf(db, id)
  const claims = claimsAmong(entries)
  const payments = await listPayments(db, id)
  const names = await lineNames(db)
  const { paid, left } = paymentsOf(row.gross, payments)
  const free = decideFree({ number: row.number, claims })
  const { programmeId: _, searchable: __, sourceHash: ___, ...facts } = row
  return {
    ...facts,
    contractor: await contractorOf(db, row.contractorId),
    contract: await contractOf(db, row.contractId),
    parts: (await partsOf(db, id)).map((part) => {
      const { approved, pending, ruledOut } = moneyInClaims(entries, part)
      const line = names.get(part.lineId)
      return {
        id: part.id,
        version: part.version,
        lineId: part.lineId,
        line: line?.name ?? '',
        task: line?.task ?? '',
        month: part.month,
        amount: part.amount,
        vat: part.vat,
        ineligible: part.ineligible,
        ineligibleReason: part.ineligibleReason,
        limitedCategory: part.limitedCategory,
        approved,
        pending,
        ruledOut,
      }
    }),
    payments: payments.map(({ documentId: _, ...payment }) => payment),
    paid,
    left,
    attachments: (await attachmentsOf(db, id)).map(({ documentId: _, ...file }) => file),
    corrects: row.correctsId === null ? null : briefly(await documentById(db, row.correctsId)),
    corrections: (await correctionsOf(db, id)).map(briefly),
    claims: [...claims],
    entries: entries.map((entry) => ({
      partId: entry.partId,
      claimId: entry.claimId,
      amount: entry.amount,
      approved: entry.approved,
      parked: entry.parked,
      ineligible: entry.ineligible,
      reason: entry.reason,
    })),
    /** Why it may not be touched; null when it may. */
    held: free.ok ? null : free.refusal,
  }
}

type Document = Awaited<ReturnType<typeof documentById>>
const briefly = ({ id, number, issuedOn, gross, state }: Document) => ({
  id,
  number,
  issuedOn,
  gross,
  state,
})

async function contractorOf(db: ReadDb, id: string | null) {
  if (id === null) return null
  const [row] = await db.select().from(contractor).where(eq(contractor.id, id))
  return row === undefined
    ? null
    : { id, kind: row.kind, number: row.number, name: row.name, account: row.account }
}

async function contractOf(db: ReadDb, id: string | null) {
  if (id === null) return null
  const [row] = await db.select().from(supplierContract).where(eq(supplierContract.id, id))
  return row === undefined ? null : { id, number: row.number }
}

/** Cost lines as people call them: `1.2 Trenerzy`, with their task. */
export async function lineNames(db: ReadDb) {
  const rows = await db
    .select({ line: budgetLine, task: budgetTask })
    .from(budgetLine)
    .innerJoin(budgetTask, eq(budgetLine.taskId, budgetTask.id))
  return new Map(
    rows.map(({ line, task }) => [
      line.id,
      {
        name: `${task.ordinal}.${line.ordinal} ${line.name}`,
        task: `${task.ordinal}. ${task.name}`,
      },
    ]),
  )
}
