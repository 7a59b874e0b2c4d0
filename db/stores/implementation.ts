import { and, eq } from 'drizzle-orm'
import type { ImplementationDates } from '#db/values/implementation.ts'
import type { Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { implementation } from '../schema/implementation.ts'

export type ImplementationRow = typeof implementation.$inferSelect

/** Every implementation in a programme. */
export const implementationsIn = async (
  db: ReadDb,
  programmeId: string,
): Promise<readonly ImplementationRow[]> =>
  db.select().from(implementation).where(eq(implementation.programmeId, programmeId))

/** The implementation of one JST, or null. */
export async function implementationOfJst(
  db: ReadDb,
  programmeId: string,
  jstId: string,
): Promise<ImplementationRow | null> {
  const [row] = await db
    .select()
    .from(implementation)
    .where(and(eq(implementation.programmeId, programmeId), eq(implementation.jstId, jstId)))
  return row ?? null
}

/** Writes down the implementation agreement of a JST that had none. */
export const addImplementation = (
  tx: Tx,
  fields: ImplementationDates & { readonly programmeId: string; readonly jstId: string },
) => tx.insert(implementation, fields)

/** Saves the days of an implementation seen at `version`. */
export const saveImplementation = (
  tx: Tx,
  id: string,
  version: number,
  dates: ImplementationDates,
) => tx.update(implementation, id, version, dates)

/** Removes an implementation whose only step, the agreement, was taken back. */
export const removeImplementation = (tx: Tx, id: string, version: number) =>
  tx.remove(implementation, id, version)
