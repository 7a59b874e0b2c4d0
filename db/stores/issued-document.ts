import { and, asc, count, desc, eq, inArray, isNotNull, max } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import type { NewRecord, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { issuedDocument } from '../schema/issued-document.ts'

export type IssuedDocumentRow = typeof issuedDocument.$inferSelect

/** The register of a programme, withdrawn ones too, in the order of numbers. */
export const issuedDocumentsOf = async (
  db: ReadDb,
  programmeId: string,
): Promise<readonly IssuedDocumentRow[]> =>
  db
    .select()
    .from(issuedDocument)
    .where(eq(issuedDocument.programmeId, programmeId))
    .orderBy(asc(issuedDocument.year), asc(issuedDocument.ordinal))

/** The latest papers of a programme that concern a JST, at most `limit`, the newest number first. */
export const latestDocumentsOfJst = async (
  db: ReadDb,
  programmeId: string,
  jstId: string,
  limit: number,
): Promise<readonly IssuedDocumentRow[]> =>
  db
    .select()
    .from(issuedDocument)
    .where(and(eq(issuedDocument.programmeId, programmeId), eq(issuedDocument.jstId, jstId)))
    .orderBy(desc(issuedDocument.year), desc(issuedDocument.ordinal))
    .limit(limit)

/** The papers of a kind that stand, the newest number first. */
export const standingDocuments = async (
  db: ReadDb,
  programmeId: string,
  kind: IssuedDocumentRow['kind'],
): Promise<readonly IssuedDocumentRow[]> =>
  db
    .select()
    .from(issuedDocument)
    .where(
      and(
        eq(issuedDocument.programmeId, programmeId),
        eq(issuedDocument.kind, kind),
        eq(issuedDocument.withdrawReason, ''),
      ),
    )
    .orderBy(desc(issuedDocument.year), desc(issuedDocument.ordinal))

/** How many papers of a programme were made from each template; one without papers is left out. */
export async function papersByTemplate(
  db: ReadDb,
  programmeId: string,
): Promise<ReadonlyMap<string | null, number>> {
  const { templateId } = issuedDocument
  const rows = await db
    .select({ templateId, papers: count() })
    .from(issuedDocument)
    .where(and(eq(issuedDocument.programmeId, programmeId), isNotNull(templateId)))
    .groupBy(templateId)
  return new Map(rows.map((row) => [row.templateId, row.papers]))
}

/** The papers of these ids in a programme, in the order of numbers; refuses one that is gone. */
export async function issuedDocumentsById(
  db: ReadDb,
  programmeId: string,
  ids: readonly string[],
): Promise<readonly IssuedDocumentRow[]> {
  const wanted = [...new Set(ids)]
  const ofProgramme = eq(issuedDocument.programmeId, programmeId)
  const rows = await db
    .select()
    .from(issuedDocument)
    .where(and(ofProgramme, inArray(issuedDocument.id, wanted)))
    .orderBy(asc(issuedDocument.year), asc(issuedDocument.ordinal))
  if (rows.length < wanted.length) throw refused('record.gone', { table: 'issued_document' })
  return rows
}

/** One paper; refuses with `record.gone` when there is none. */
export async function issuedDocumentById(db: ReadDb, id: string): Promise<IssuedDocumentRow> {
  const [row] = await db.select().from(issuedDocument).where(eq(issuedDocument.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'issued_document' })
  return row
}

/** The greatest place taken in a year of a programme's register; 0 where there is none. */
export async function lastDocumentOrdinal(
  db: ReadDb,
  programmeId: string,
  year: number,
): Promise<number> {
  const ofYear = and(eq(issuedDocument.programmeId, programmeId), eq(issuedDocument.year, year))
  const [row] = await db
    .select({ last: max(issuedDocument.ordinal) })
    .from(issuedDocument)
    .where(ofYear)
  return row?.last ?? 0
}

export const addIssuedDocument = (
  tx: Tx,
  fields: NewRecord<typeof issuedDocument>,
): Promise<IssuedDocumentRow> => tx.insert(issuedDocument, fields)

/** Withdraws a paper seen at `version`; nothing else of it ever changes. */
export const withdrawDocument = (
  tx: Tx,
  id: string,
  version: number,
  withdrawReason: string,
): Promise<IssuedDocumentRow> => tx.update(issuedDocument, id, version, { withdrawReason })

/** The papers of a programme that name any of these people and whose files are still kept. */
export async function papersNaming(
  db: ReadDb,
  programmeId: string,
  people: ReadonlySet<string>,
): Promise<readonly IssuedDocumentRow[]> {
  const rows = await issuedDocumentsOf(db, programmeId)
  return rows.filter(
    ({ fileRemovedOn, namedPeople }) =>
      fileRemovedOn === null && namedPeople.some((id) => people.has(id)),
  )
}

/** Says that the file of a paper is no longer kept, from which day on. */
export const markFileRemoved = (
  tx: Tx,
  { id, version }: IssuedDocumentRow,
  fileRemovedOn: Day,
): Promise<IssuedDocumentRow> => tx.update(issuedDocument, id, version, { fileRemovedOn })
