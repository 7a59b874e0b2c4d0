import { and, asc, eq, isNull, max } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { implementationCertificate } from '../schema/implementing.ts'

export type ImplementationCertificateRow = typeof implementationCertificate.$inferSelect

/** The register of a programme, annulled certificates too, in the order of numbers. */
export const implementationCertificatesIn = async (
  db: ReadDb,
  programmeId: string,
): Promise<readonly ImplementationCertificateRow[]> =>
  db
    .select()
    .from(implementationCertificate)
    .where(eq(implementationCertificate.programmeId, programmeId))
    .orderBy(asc(implementationCertificate.ordinal))

/** The certificate of a JST that stands; null where it has none. */
export async function standingCertificateOf(
  db: ReadDb,
  programmeId: string,
  jstId: string,
): Promise<ImplementationCertificateRow | null> {
  const [row] = await db
    .select()
    .from(implementationCertificate)
    .where(
      and(
        eq(implementationCertificate.programmeId, programmeId),
        eq(implementationCertificate.jstId, jstId),
        isNull(implementationCertificate.annulledOn),
      ),
    )
  return row ?? null
}

/** One certificate; refuses with `record.gone`. */
export async function implementationCertificateById(
  db: ReadDb,
  id: string,
): Promise<ImplementationCertificateRow> {
  const [row] = await db
    .select()
    .from(implementationCertificate)
    .where(eq(implementationCertificate.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'implementation_certificate' })
  return row
}

/** The next place in a programme's register; places are never given again. */
export async function nextImplementationOrdinal(db: ReadDb, programmeId: string): Promise<number> {
  const [row] = await db
    .select({ last: max(implementationCertificate.ordinal) })
    .from(implementationCertificate)
    .where(eq(implementationCertificate.programmeId, programmeId))
  return (row?.last ?? 0) + 1
}

export const addImplementationCertificate = (
  tx: Tx,
  fields: NewRecord<typeof implementationCertificate>,
): Promise<ImplementationCertificateRow> => tx.insert(implementationCertificate, fields)

/** Saves a certificate seen at `version`; its number, JST and day of issue never change. */
export const saveImplementationCertificate = (
  tx: Tx,
  id: string,
  version: number,
  patch: Pick<Patch<typeof implementationCertificate>, 'annulledOn' | 'annulReason' | 'receivedBy'>,
): Promise<ImplementationCertificateRow> => tx.update(implementationCertificate, id, version, patch)
