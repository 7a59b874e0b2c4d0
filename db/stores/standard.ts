import { and, asc, count, countDistinct, eq, isNotNull, max } from 'drizzle-orm'
import type { Phase } from '#db/values/implementing.ts'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { standardAudit, standardCheck, standardElement } from '../schema/implementing.ts'

export type ElementRow = typeof standardElement.$inferSelect
export type CheckRow = typeof standardCheck.$inferSelect
export type AuditRow = typeof standardAudit.$inferSelect

/** The check-list of a programme in its order. */
export const elementsOf = async (db: ReadDb, programmeId: string): Promise<readonly ElementRow[]> =>
  db
    .select()
    .from(standardElement)
    .where(eq(standardElement.programmeId, programmeId))
    .orderBy(asc(standardElement.ordinal))

/** One element; refuses with `record.gone`. */
export async function elementById(db: ReadDb, id: string): Promise<ElementRow> {
  const [row] = await db.select().from(standardElement).where(eq(standardElement.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'standard_element' })
  return row
}

/** Adds an element at the end of the check-list. */
export async function addElement(
  tx: Tx,
  fields: Omit<NewRecord<typeof standardElement>, 'ordinal'> & { readonly programmeId: string },
): Promise<ElementRow> {
  const [last] = await tx.db
    .select({ ordinal: max(standardElement.ordinal) })
    .from(standardElement)
    .where(eq(standardElement.programmeId, fields.programmeId))
  return tx.insert(standardElement, {
    ...fields,
    ordinal: (last?.ordinal ?? 0) + 1,
  } as NewRecord<typeof standardElement>)
}

export const saveElement = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof standardElement>,
): Promise<ElementRow> => tx.update(standardElement, id, version, patch)

export const removeElement = (tx: Tx, id: string, version: number): Promise<void> =>
  tx.remove(standardElement, id, version)

/** How many answers an element has, before and after together. */
export async function answersTo(db: ReadDb, elementId: string): Promise<number> {
  const [row] = await db
    .select({ answers: count() })
    .from(standardCheck)
    .where(eq(standardCheck.elementId, elementId))
  return row?.answers ?? 0
}

/** How many JSTs have an accepted audit that holds an answer to each element, by the element. */
export async function auditedIn(
  db: ReadDb,
  programmeId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ id: standardCheck.elementId, jsts: countDistinct(standardCheck.jstId) })
    .from(standardCheck)
    .innerJoin(
      standardAudit,
      and(
        eq(standardAudit.programmeId, standardCheck.programmeId),
        eq(standardAudit.jstId, standardCheck.jstId),
        eq(standardAudit.phase, standardCheck.phase),
        isNotNull(standardAudit.acceptedOn),
      ),
    )
    .where(eq(standardCheck.programmeId, programmeId))
    .groupBy(standardCheck.elementId)
  return new Map(rows.map(({ id, jsts }) => [id, jsts]))
}

/** Every answer of a programme. */
export const checksIn = async (db: ReadDb, programmeId: string): Promise<readonly CheckRow[]> =>
  db.select().from(standardCheck).where(eq(standardCheck.programmeId, programmeId))

/** The answers of one JST. */
export const checksOfJst = async (
  db: ReadDb,
  programmeId: string,
  jstId: string,
): Promise<readonly CheckRow[]> =>
  db
    .select()
    .from(standardCheck)
    .where(and(eq(standardCheck.programmeId, programmeId), eq(standardCheck.jstId, jstId)))

/** One answer; refuses with `record.gone`. */
export async function checkById(db: ReadDb, id: string): Promise<CheckRow> {
  const [row] = await db.select().from(standardCheck).where(eq(standardCheck.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'standard_check' })
  return row
}

export const addCheck = (tx: Tx, fields: NewRecord<typeof standardCheck>): Promise<CheckRow> =>
  tx.insert(standardCheck, fields)

export const saveCheck = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof standardCheck>,
): Promise<CheckRow> => tx.update(standardCheck, id, version, patch)

export const removeCheck = (tx: Tx, id: string, version: number): Promise<void> =>
  tx.remove(standardCheck, id, version)

/** Every audit of a programme. */
export const auditsIn = async (db: ReadDb, programmeId: string): Promise<readonly AuditRow[]> =>
  db.select().from(standardAudit).where(eq(standardAudit.programmeId, programmeId))

/** The audits of one JST by phase; null for one that was not made. */
export async function auditsOfJst(
  db: ReadDb,
  programmeId: string,
  jstId: string,
): Promise<Readonly<Record<Phase, AuditRow | null>>> {
  const rows = await db
    .select()
    .from(standardAudit)
    .where(and(eq(standardAudit.programmeId, programmeId), eq(standardAudit.jstId, jstId)))
  const of = (wanted: Phase) => rows.find(({ phase }) => phase === wanted) ?? null
  return { before: of('before'), after: of('after') }
}

export const addAudit = (tx: Tx, fields: NewRecord<typeof standardAudit>): Promise<AuditRow> =>
  tx.insert(standardAudit, fields)

export const saveAudit = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof standardAudit>,
): Promise<AuditRow> => tx.update(standardAudit, id, version, patch)
