import { createHash } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import type { Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { attachment, attachmentContent } from '../schema/expense.ts'

export type AttachmentRow = typeof attachment.$inferSelect

const checksumOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

/** The files kept with a document, by name. */
export const attachmentsOf = async (
  db: ReadDb,
  documentId: string,
): Promise<readonly AttachmentRow[]> =>
  db
    .select()
    .from(attachment)
    .where(eq(attachment.documentId, documentId))
    .orderBy(asc(attachment.name), asc(attachment.id))

/** One attachment; refuses with `record.gone` when there is none. */
export async function attachmentById(db: ReadDb, id: string): Promise<AttachmentRow> {
  const [row] = await db.select().from(attachment).where(eq(attachment.id, id))
  if (row === undefined) throw refused('record.gone', { table: 'attachment' })
  return row
}

/**
 * The bytes of an attachment, held against their checksum. Refuses with
 * `expense.fileDamaged` what is not, byte for byte, what was attached.
 */
export async function contentOf(db: ReadDb, { name, sha256 }: AttachmentRow): Promise<Buffer> {
  const [row] = await db
    .select()
    .from(attachmentContent)
    .where(eq(attachmentContent.sha256, sha256))
  if (row === undefined || checksumOf(row.content) !== sha256) {
    throw refused('expense.fileDamaged', { name })
  }
  return row.content
}

/** Keeps a file with a document: its bytes under their checksum, once. */
export async function addAttachment(
  tx: Tx,
  file: { readonly documentId: string; readonly name: string; readonly mediaType: string },
  content: Uint8Array,
): Promise<AttachmentRow> {
  const sha256 = checksumOf(content)
  await tx.keepContent(sha256, content)
  return tx.insert(attachment, { ...file, size: content.length, sha256 })
}

export const removeAttachment = (tx: Tx, id: string, version: number) =>
  tx.remove(attachment, id, version)
