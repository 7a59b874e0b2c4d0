import { and, asc, count, desc, eq, getTableColumns, inArray, max, sum } from 'drizzle-orm'
import { type Grosze, grosze } from '#db/values/money.ts'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { claim, claimEntry, tranche } from '../schema/claim.ts'

export type ClaimRow = typeof claim.$inferSelect
export type ClaimEntryRow = typeof claimEntry.$inferSelect
export type TrancheRow = typeof tranche.$inferSelect

/** One claim; refuses with `record.gone` when there is none. */
export async function claimById(db: ReadDb, id: string): Promise<ClaimRow> {
  const [row] = await db.select().from(claim).where(eq(claim.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'claim' })
  return row
}

/** Every claim of a programme in the order of their numbers. */
export const claimsOf = async (db: ReadDb, programmeId: string): Promise<readonly ClaimRow[]> =>
  db.select().from(claim).where(eq(claim.programmeId, programmeId)).orderBy(asc(claim.ordinal))

/** Adds a claim after the last one. */
export async function addClaim(
  tx: Tx,
  fields: Omit<NewRecord<typeof claim>, 'ordinal' | 'id'>,
): Promise<ClaimRow> {
  const [last] = await tx.db
    .select({ ordinal: max(claim.ordinal) })
    .from(claim)
    .where(eq(claim.programmeId, fields.programmeId))
  return tx.insert(claim, { ...fields, ordinal: (last?.ordinal ?? 0) + 1 })
}

export const saveClaim = (tx: Tx, id: string, version: number, patch: Patch<typeof claim>) =>
  tx.update(claim, id, version, patch)

/** Removes a claim with its entries. */
export async function removeClaim(tx: Tx, id: string, version: number): Promise<void> {
  for (const entry of await entriesOf(tx.db, id)) await removeEntry(tx, entry.id, entry.version)
  await tx.remove(claim, id, version)
}

/** The entries of a claim in their order. */
export const entriesOf = async (db: ReadDb, claimId: string): Promise<readonly ClaimEntryRow[]> =>
  db
    .select()
    .from(claimEntry)
    .where(eq(claimEntry.claimId, claimId))
    .orderBy(asc(claimEntry.ordinal), asc(claimEntry.id))

/** How many entries each of the claims has, and what they come to. */
export async function entryCounts(
  db: ReadDb,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly entries: number; readonly amount: Grosze }>> {
  const rows = await db
    .select({ claimId: claimEntry.claimId, entries: count(), amount: sum(claimEntry.amount) })
    .from(claimEntry)
    .where(inArray(claimEntry.claimId, [...claimIds]))
    .groupBy(claimEntry.claimId)
  return new Map(
    rows.map(({ claimId, entries, amount }) => [
      claimId,
      { entries, amount: grosze(Number(amount ?? 0)) },
    ]),
  )
}

export const addEntry = (tx: Tx, fields: Omit<NewRecord<typeof claimEntry>, 'id'>) =>
  tx.insert(claimEntry, fields)

export const saveEntry = (tx: Tx, id: string, version: number, patch: Patch<typeof claimEntry>) =>
  tx.update(claimEntry, id, version, patch)

export const removeEntry = (tx: Tx, id: string, version: number) =>
  tx.remove(claimEntry, id, version)

/** The tranches of a programme in the order in which they came, with the claim that asked. */
export async function tranchesOf(db: ReadDb, programmeId: string) {
  return db
    .select({ ...getTableColumns(tranche), claimOrdinal: claim.ordinal })
    .from(tranche)
    .leftJoin(claim, eq(tranche.claimId, claim.id))
    .where(eq(tranche.programmeId, programmeId))
    .orderBy(asc(tranche.receivedOn), asc(tranche.ordinal))
}

/** One tranche; refuses with `record.gone` when there is none. */
export async function trancheById(db: ReadDb, id: string): Promise<TrancheRow> {
  const [row] = await db.select().from(tranche).where(eq(tranche.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'tranche' })
  return row
}

/** Adds a tranche after the last one. */
export async function addTranche(
  tx: Tx,
  fields: Omit<NewRecord<typeof tranche>, 'ordinal' | 'id'>,
): Promise<TrancheRow> {
  const [last] = await tx.db
    .select({ ordinal: max(tranche.ordinal) })
    .from(tranche)
    .where(eq(tranche.programmeId, fields.programmeId))
  return tx.insert(tranche, { ...fields, ordinal: (last?.ordinal ?? 0) + 1 })
}

export const saveTranche = (tx: Tx, id: string, version: number, patch: Patch<typeof tranche>) =>
  tx.update(tranche, id, version, patch)

export const removeTranche = (tx: Tx, id: string, version: number) =>
  tx.remove(tranche, id, version)

/** The number of the last claim after this one that was submitted, or null. */
export async function laterSubmitted(db: ReadDb, of: ClaimRow): Promise<number | null> {
  const [row] = await db
    .select({ ordinal: claim.ordinal, state: claim.state })
    .from(claim)
    .where(
      and(eq(claim.programmeId, of.programmeId), inArray(claim.state, ['submitted', 'decided'])),
    )
    .orderBy(desc(claim.ordinal))
    .limit(1)
  return row === undefined || row.ordinal <= of.ordinal ? null : row.ordinal
}
