import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { KeptFile } from '#db/values/kept-file.ts'
import type { Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { attachmentContent } from '../schema/expense.ts'

const checksumOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

/** A record's file as its columns hold it; all null where there is none. */
export interface FileFields {
  readonly fileName: string | null
  readonly fileType: string | null
  readonly fileSize: number | null
  readonly fileSha256: string | null
}

/** A record without a file. */
export const noFile: FileFields = {
  fileName: null,
  fileType: null,
  fileSize: null,
  fileSha256: null,
}

/** The file of a record; null where there is none. */
export function fileOf({ fileName, fileType, fileSize, fileSha256 }: FileFields): KeptFile | null {
  if (fileName === null || fileType === null || fileSize === null || fileSha256 === null) {
    return null
  }
  return { name: fileName, type: fileType, size: fileSize, sha256: fileSha256 }
}

/** The columns of a record that always has a file. */
export type KeptFileFields = { readonly [K in keyof FileFields]: NonNullable<FileFields[K]> }

/** Keeps the bytes of a file under their checksum, and answers the columns of its record. */
export async function keepFile(
  tx: Tx,
  { name, type }: { readonly name: string; readonly type: string },
  content: Uint8Array,
): Promise<KeptFileFields> {
  const fileSha256 = checksumOf(content)
  await tx.keepContent(fileSha256, content)
  return { fileName: name, fileType: type, fileSize: content.length, fileSha256 }
}

/**
 * The bytes of a kept file, held against their checksum. Refuses with `file.damaged` what is
 * not, byte for byte, what was kept.
 */
export async function keptContent(db: ReadDb, { name, sha256 }: KeptFile): Promise<Buffer> {
  const [row] = await db
    .select()
    .from(attachmentContent)
    .where(eq(attachmentContent.sha256, sha256))
  if (row === undefined || checksumOf(row.content) !== sha256)
    throw refused('file.damaged', { name })
  return row.content
}
