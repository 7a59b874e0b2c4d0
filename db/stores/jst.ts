import { and, asc, desc, eq } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { plainRows } from '../plain-rows.ts'
import { refused } from '../refused-error.ts'
import { jst, jstContact, jstNote, powiat } from '../schema/jst.ts'

export type JstRow = typeof jst.$inferSelect

/** The whole register in the order of TERYT. */
export const listJsts = async (db: ReadDb): Promise<readonly JstRow[]> =>
  db.select().from(jst).orderBy(asc(jst.id))

const registered = {
  id: jst.id,
  name: jst.name,
  kind: jst.kind,
  powiatId: jst.powiatId,
  seat: jst.seat,
  population: jst.population,
  mediumTown: jst.mediumTown,
  phone: jst.phone,
  email: jst.email,
}

/** What the register shows of each JST, in the order of TERYT. */
export const registeredJsts = async (db: ReadDb) =>
  plainRows(registered, db.select(registered).from(jst).orderBy(asc(jst.id)).values())

/** The powiats with their places on the tile map. */
export const listPowiats = async (db: ReadDb) => db.select().from(powiat).orderBy(asc(powiat.id))

/** One JST by TERYT; refuses with `jst.unknown`. */
export async function jstByTeryt(db: ReadDb, teryt: string): Promise<JstRow> {
  const [row] = await db.select().from(jst).where(eq(jst.id, teryt))
  if (row === undefined) throw refused('jst.unknown', { teryt })
  return row
}

/** The people one talks to at a JST. */
export const contactsOfJst = async (db: ReadDb, teryt: string) =>
  db
    .select()
    .from(jstContact)
    .where(eq(jstContact.jstId, teryt))
    .orderBy(asc(jstContact.name), asc(jstContact.id))

/** Notes about a JST, newest first. */
export const notesOfJst = async (db: ReadDb, teryt: string) =>
  db.select().from(jstNote).where(eq(jstNote.jstId, teryt)).orderBy(desc(jstNote.at))

export const saveJst = (tx: Tx, teryt: string, version: number, patch: Patch<typeof jst>) =>
  tx.update(jst, teryt, version, patch)

export const addJstContact = (tx: Tx, fields: NewRecord<typeof jstContact>) =>
  tx.insert(jstContact, fields)

/** Saves a person of this JST; refuses with `record.gone` when it has no such person. */
export async function saveJstContact(
  tx: Tx,
  teryt: string,
  id: string,
  version: number,
  patch: Patch<typeof jstContact>,
) {
  const own = and(eq(jstContact.id, id), eq(jstContact.jstId, teryt))
  const [row] = await tx.db.select({ id: jstContact.id }).from(jstContact).where(own)
  if (row === undefined) throw refused('record.gone', { table: 'jst_contact' })
  return tx.update(jstContact, id, version, patch)
}

export const removeJstContact = (tx: Tx, id: string, version: number) =>
  tx.remove(jstContact, id, version)

export const addJstNote = (tx: Tx, fields: NewRecord<typeof jstNote>) => tx.insert(jstNote, fields)

/** Saves a note about this JST in a programme; refuses with `record.gone` when there is none. */
export async function saveJstNote(
  tx: Tx,
  { programmeId, jstId }: { readonly programmeId: string; readonly jstId: string },
  id: string,
  version: number,
  text: string,
) {
  const own = [eq(jstNote.id, id), eq(jstNote.jstId, jstId), eq(jstNote.programmeId, programmeId)]
  const [row] = await tx.db
    .select({ id: jstNote.id })
    .from(jstNote)
    .where(and(...own))
  if (row === undefined) throw refused('record.gone', { table: 'jst_note' })
  return tx.update(jstNote, id, version, { text })
}

export const removeJstNote = (tx: Tx, id: string, version: number) =>
  tx.remove(jstNote, id, version)

/** Every note of a programme. */
export const notesIn = async (db: ReadDb, programmeId: string) =>
  db.select().from(jstNote).where(eq(jstNote.programmeId, programmeId))
