import { type Decision, refuse } from '#db/values/refusal.ts'

/** The one file that was dropped; refuses several at once and a folder. Null: no file at all. */
export function droppedFile(transfer: DataTransfer): Decision<File> | null {
  const [file, ...others] = transfer.files
  if (file === undefined) return null
  if (others.length > 0) return refuse('import.severalFiles', { count: transfer.files.length })
  const folder = transfer.items[0]?.webkitGetAsEntry()?.isDirectory === true
  return folder ? refuse('import.folder', { name: file.name }) : { ok: true, value: file }
}
