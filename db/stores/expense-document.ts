import { and, asc, eq, ne, or, sql } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import {
  comparedNumber,
  type DocumentIdentity,
  type KnownDocument,
} from '../rules/expense-duplicate.ts'
import { contractor, expenseDocument, expenseLine } from '../schema/expense.ts'

export type DocumentRow = typeof expenseDocument.$inferSelect
export type PartRow = typeof expenseLine.$inferSelect
export type NewDocument = NewRecord<typeof expenseDocument>
/** A part as a command gives it; its place and its document's days are kept by the store. */
export type NewPart = Omit<
  PartRow,
  'id' | 'version' | 'documentId' | 'ordinal' | 'contractId' | 'bookedOn' | 'paidOn'
>

/** One document; refuses with `record.gone` when there is none. */
export async function documentById(db: ReadDb, id: string): Promise<DocumentRow> {
  const [row] = await db.select().from(expenseDocument).where(eq(expenseDocument.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'expense_document' })
  return row
}

/** The parts of a document in their order. */
export const partsOf = async (db: ReadDb, documentId: string): Promise<readonly PartRow[]> =>
  db
    .select()
    .from(expenseLine)
    .where(eq(expenseLine.documentId, documentId))
    .orderBy(asc(expenseLine.ordinal))

/** One part; refuses with `record.gone` when there is none. */
export async function partById(db: ReadDb, id: string): Promise<PartRow> {
  const [row] = await db.select().from(expenseLine).where(eq(expenseLine.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'expense_line' })
  return row
}

/** The documents that correct this one, the earliest first. */
export const correctionsOf = async (
  db: ReadDb,
  documentId: string,
): Promise<readonly DocumentRow[]> =>
  db
    .select()
    .from(expenseDocument)
    .where(eq(expenseDocument.correctsId, documentId))
    .orderBy(asc(expenseDocument.issuedOn), asc(expenseDocument.id))

/** A number as `comparedNumber` has it, said in SQL, so that an index narrows it first. */
const comparedInStore = sql`lower(replace(replace(replace(${expenseDocument.number}, ' ', ''), '.', ''), '-', ''))`

/**
 * Documents that could be this one entered before: of its contractor under its number, or of
 * its gross amount and issue day; `twinOf` decides. `exceptId` is the document itself.
 */
export async function likeDocuments(
  db: ReadDb,
  document: DocumentIdentity,
  exceptId: string | null,
): Promise<readonly KnownDocument[]> {
  const sameMoney = and(
    eq(expenseDocument.gross, document.gross),
    eq(expenseDocument.issuedOn, document.issuedOn),
  )
  const sameNumber =
    document.contractorId === null
      ? undefined
      : and(
          eq(expenseDocument.contractorId, document.contractorId),
          eq(comparedInStore, comparedNumber(document.number)),
        )
  return db
    .select({
      id: expenseDocument.id,
      contractorId: expenseDocument.contractorId,
      contractor: contractor.name,
      number: expenseDocument.number,
      gross: expenseDocument.gross,
      issuedOn: expenseDocument.issuedOn,
      state: expenseDocument.state,
    })
    .from(expenseDocument)
    .leftJoin(contractor, eq(expenseDocument.contractorId, contractor.id))
    .where(
      and(
        or(sameNumber, sameMoney),
        exceptId === null ? undefined : ne(expenseDocument.id, exceptId),
      ),
    )
    .limit(50)
}

export const addDocument = (tx: Tx, fields: NewDocument): Promise<DocumentRow> =>
  tx.insert(expenseDocument, fields)

export const saveDocument = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof expenseDocument>,
): Promise<DocumentRow> => tx.update(expenseDocument, id, version, patch)

/** Makes the parts of a document these, in this order; the same part keeps its record. */
export async function saveParts(
  tx: Tx,
  document: DocumentRow,
  parts: readonly NewPart[],
): Promise<void> {
  const kept = await partsOf(tx.db, document.id)
  const { contractId, issuedOn: bookedOn, paidOn } = document
  const repeated = { documentId: document.id, contractId, bookedOn, paidOn }
  for (const [at, part] of parts.entries()) {
    const fields = { ordinal: at + 1, ...part, ...repeated }
    const before = kept[at]
    if (before === undefined) await tx.insert(expenseLine, fields)
    else await tx.update(expenseLine, before.id, before.version, fields)
  }
  for (const { id, version } of kept.slice(parts.length)) await tx.remove(expenseLine, id, version)
}

export const savePart = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof expenseLine>,
): Promise<PartRow> => tx.update(expenseLine, id, version, patch)

/** Removes a document with its parts; what else names it is removed before. */
export async function removeDocument(tx: Tx, id: string, version: number): Promise<void> {
  for (const part of await partsOf(tx.db, id)) await tx.remove(expenseLine, part.id, part.version)
  await tx.remove(expenseDocument, id, version)
}
