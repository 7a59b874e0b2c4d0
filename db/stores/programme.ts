import { and, asc, eq, inArray, max } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import {
  benchmark,
  programme,
  programmeContact,
  stage,
  stageDeliverable,
} from '../schema/programme.ts'

export type ProgrammeRow = typeof programme.$inferSelect

/** Every programme in the store, the newest edition first. */
export async function listProgrammes(db: ReadDb): Promise<readonly ProgrammeRow[]> {
  const rows = await db.select().from(programme).orderBy(asc(programme.from), asc(programme.id))
  return rows.reverse()
}

/** One programme; refuses with `record.gone` when there is none. */
export async function programmeById(db: ReadDb, id: string): Promise<ProgrammeRow> {
  const [row] = await db.select().from(programme).where(eq(programme.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'programme' })
  return row
}

/** The programme's stages in order, each with what it must deliver. */
export async function stagesOf(db: ReadDb, programmeId: string) {
  const stages = await db
    .select()
    .from(stage)
    .where(eq(stage.programmeId, programmeId))
    .orderBy(asc(stage.ordinal))
  const deliverables = await db
    .select()
    .from(stageDeliverable)
    .where(
      inArray(
        stageDeliverable.stageId,
        stages.map((row) => row.id),
      ),
    )
    .orderBy(asc(stageDeliverable.ordinal))
  return stages.map((row) => ({
    ...row,
    deliverables: deliverables.filter((item) => item.stageId === row.id),
  }))
}

/** The public contacts, in the order of the programme's sheet. */
export async function contactsOf(db: ReadDb, programmeId: string) {
  return db
    .select()
    .from(programmeContact)
    .where(eq(programmeContact.programmeId, programmeId))
    .orderBy(asc(programmeContact.ordinal))
}

/** Sister programmes to compare with. */
export async function listBenchmarks(db: ReadDb) {
  return db.select().from(benchmark).orderBy(asc(benchmark.ordinal))
}

/** A next edition with its three stages, still without dates or deliverables. */
export async function createProgramme(
  tx: Tx,
  fields: NewRecord<typeof programme>,
  stageNames: readonly string[],
) {
  const row = await tx.insert(programme, fields)
  for (const [at, name] of stageNames.entries()) {
    await tx.insert(stage, { programmeId: row.id, ordinal: at + 1, name, proposed: [] })
  }
  return row
}

export const saveProgramme = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof programme>,
) => tx.update(programme, id, version, patch)

/** One stage; refuses with `record.gone` when there is none. */
export async function stageById(db: ReadDb, id: string) {
  const [row] = await db.select().from(stage).where(eq(stage.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'stage' })
  return row
}

export const saveStage = (tx: Tx, id: string, version: number, patch: Patch<typeof stage>) =>
  tx.update(stage, id, version, patch)

/** Adds a deliverable at the end of a stage. */
export async function addDeliverable(tx: Tx, stageId: string, text: string) {
  const [last] = await tx.db
    .select({ ordinal: max(stageDeliverable.ordinal) })
    .from(stageDeliverable)
    .where(eq(stageDeliverable.stageId, stageId))
  return tx.insert(stageDeliverable, { stageId, ordinal: (last?.ordinal ?? 0) + 1, text })
}

export const saveDeliverable = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof stageDeliverable>,
) => tx.update(stageDeliverable, id, version, patch)

export const removeDeliverable = (tx: Tx, id: string, version: number) =>
  tx.remove(stageDeliverable, id, version)

/** Adds a public contact at the end of the list. */
export async function addContact(
  tx: Tx,
  fields: Omit<NewRecord<typeof programmeContact>, 'ordinal' | 'id'>,
) {
  const [last] = await tx.db
    .select({ ordinal: max(programmeContact.ordinal) })
    .from(programmeContact)
    .where(eq(programmeContact.programmeId, fields.programmeId))
  return tx.insert(programmeContact, { ...fields, ordinal: (last?.ordinal ?? 0) + 1 })
}

/** Saves a contact of this programme; refuses with `record.gone` when it has no such contact. */
export async function saveContact(
  tx: Tx,
  programmeId: string,
  id: string,
  version: number,
  patch: Patch<typeof programmeContact>,
) {
  const own = and(eq(programmeContact.id, id), eq(programmeContact.programmeId, programmeId))
  const [row] = await tx.db.select({ id: programmeContact.id }).from(programmeContact).where(own)
  if (row === undefined) throw refused('record.gone', { table: 'programme_contact' })
  return tx.update(programmeContact, id, version, patch)
}

export const removeContact = (tx: Tx, id: string, version: number) =>
  tx.remove(programmeContact, id, version)
