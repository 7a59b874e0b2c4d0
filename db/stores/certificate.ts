import { asc, eq, max } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { certificate } from '../schema/training.ts'

export type CertificateRow = typeof certificate.$inferSelect

/** The register of a programme, annulled ones too, in the order of numbers. */
export const certificatesOf = async (
  db: ReadDb,
  programmeId: string,
): Promise<readonly CertificateRow[]> =>
  db
    .select()
    .from(certificate)
    .where(eq(certificate.programmeId, programmeId))
    .orderBy(asc(certificate.ordinal))

/** The certificates of a training, annulled ones too, in the order of numbers. */
export const certificatesOfTraining = async (
  db: ReadDb,
  trainingId: string,
): Promise<readonly CertificateRow[]> =>
  db
    .select()
    .from(certificate)
    .where(eq(certificate.trainingId, trainingId))
    .orderBy(asc(certificate.ordinal))

/** The certificates of a person, annulled ones too. */
export const certificatesOfPerson = async (
  db: ReadDb,
  personId: string,
): Promise<readonly CertificateRow[]> =>
  db
    .select()
    .from(certificate)
    .where(eq(certificate.personId, personId))
    .orderBy(asc(certificate.ordinal))

/** One certificate; refuses with `record.gone` when there is none. */
export async function certificateById(db: ReadDb, id: string): Promise<CertificateRow> {
  const [row] = await db.select().from(certificate).where(eq(certificate.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'certificate' })
  return row
}

/** The next place in a programme's register; places are never given again. */
export async function nextCertificateOrdinal(db: ReadDb, programmeId: string): Promise<number> {
  const [row] = await db
    .select({ last: max(certificate.ordinal) })
    .from(certificate)
    .where(eq(certificate.programmeId, programmeId))
  return (row?.last ?? 0) + 1
}

export const addCertificate = (tx: Tx, fields: NewRecord<typeof certificate>) =>
  tx.insert(certificate, fields)

/** Saves a certificate seen at `version`; its number, person and day of issue never change. */
export const saveCertificate = (
  tx: Tx,
  id: string,
  version: number,
  patch: Pick<Patch<typeof certificate>, 'annulledOn' | 'annulReason'>,
) => tx.update(certificate, id, version, patch)
