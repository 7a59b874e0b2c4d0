import { type Decision, refuse } from '#db/values/refusal.ts'

/** The files that were dropped; refuses a folder among them. Null: no file at all. */
export function droppedFiles(transfer: DataTransfer): Decision<readonly File[]> | null {
  const files = [...transfer.files]
  if (files.length === 0) return null
  const folder = [...transfer.items].findIndex(
    (item) => item.webkitGetAsEntry()?.isDirectory === true,
  )
  if (folder >= 0) return refuse('import.folder', { name: files[folder]?.name ?? '' })
  return { ok: true, value: files }
}

/** The one file that was dropped; refuses several at once and a folder. Null: no file at all. */
export function droppedFile(transfer: DataTransfer): Decision<File> | null {
  const [file, ...others] = transfer.files
  if (file === undefined) return null
  if (others.length > 0) return refuse('import.severalFiles', { count: transfer.files.length })
  const dropped = droppedFiles(transfer)
  return dropped === null || !dropped.ok ? dropped : { ok: true, value: file }
}
