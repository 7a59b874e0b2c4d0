import { asc, desc, eq } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../engine/refused-error.ts'
import { jst, jstContact, jstNote, powiat } from '../schema/jst.ts'

export type JstRow = typeof jst.$inferSelect

/** The whole register in the order of TERYT. */
export const listJsts = async (db: ReadDb): Promise<readonly JstRow[]> =>
  db.select().from(jst).orderBy(asc(jst.id))

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

export const saveJstContact = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof jstContact>,
) => tx.update(jstContact, id, version, patch)

export const removeJstContact = (tx: Tx, id: string, version: number) =>
  tx.remove(jstContact, id, version)

export const addJstNote = (tx: Tx, fields: NewRecord<typeof jstNote>) => tx.insert(jstNote, fields)

export const saveJstNote = (tx: Tx, id: string, version: number, text: string) =>
  tx.update(jstNote, id, version, { text })

export const removeJstNote = (tx: Tx, id: string, version: number) =>
  tx.remove(jstNote, id, version)

/** Every note of a programme. */
export const notesIn = async (db: ReadDb, programmeId: string) =>
  db.select().from(jstNote).where(eq(jstNote.programmeId, programmeId))
