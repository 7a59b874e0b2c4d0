import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import { refused } from '#db/refused-error.ts'
import { decideKeptFile } from '#db/rules/kept-file.ts'
import { type FileFields, fileOf, keepFile, keptContent } from '#db/stores/kept-file.ts'
import { maxAttachmentBytes } from '#db/values/expense-attachment.ts'
import { allow, type Decision } from '#db/values/refusal.ts'

/** Keeps a file that came with a call, and answers the columns of its record. */
export async function keptFields(tx: Tx, file: File): Promise<Decision<FileFields>> {
  // The bytes came with the call and are in memory: nothing is waited for but their copy.
  const tooLarge = file.size > maxAttachmentBytes
  const bytes = tooLarge ? new Uint8Array() : new Uint8Array(await file.arrayBuffer())
  const decision = decideKeptFile(file.name, file.size, bytes)
  return decision.ok ? allow(await keepFile(tx, decision.value, bytes)) : decision
}

/** The file of a record as it was kept; refuses with `record.gone` when there is none. */
export async function keptFile(db: ReadDb, row: FileFields): Promise<File> {
  const file = fileOf(row)
  if (file === null) throw refused('record.gone', { table: 'attachment' })
  const content = await keptContent(db, file)
  return new File([new Uint8Array(content)], file.name, { type: file.type })
}
