import { asc, eq } from 'drizzle-orm'
import type { NewRecord, Patch, Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { documentTemplate } from '../schema/issued-document.ts'

export type DocumentTemplateRow = typeof documentTemplate.$inferSelect

/** The templates of a programme by name, those out of use among them. */
export const templatesOf = async (
  db: ReadDb,
  programmeId: string,
): Promise<readonly DocumentTemplateRow[]> =>
  db
    .select()
    .from(documentTemplate)
    .where(eq(documentTemplate.programmeId, programmeId))
    .orderBy(asc(documentTemplate.name), asc(documentTemplate.id))

/** One template; refuses with `record.gone` when there is none. */
export async function templateById(db: ReadDb, id: string): Promise<DocumentTemplateRow> {
  const [row] = await db.select().from(documentTemplate).where(eq(documentTemplate.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'document_template' })
  return row
}

export const addTemplate = (
  tx: Tx,
  fields: NewRecord<typeof documentTemplate>,
): Promise<DocumentTemplateRow> => tx.insert(documentTemplate, fields)

/** Saves a template seen at `version`. */
export const saveTemplate = (
  tx: Tx,
  id: string,
  version: number,
  patch: Patch<typeof documentTemplate>,
): Promise<DocumentTemplateRow> => tx.update(documentTemplate, id, version, patch)
