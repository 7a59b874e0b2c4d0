import { type Refusal, refuse } from '#db/values/refusal.ts'
import { maxImportBytes, megabytes } from '#electron/contract/import-limits.ts'

/** Why a file is not sent to the host at all: it is larger than the host takes; or null. */
export function refusedBySize(file: {
  readonly name: string
  readonly size: number
}): Refusal | null {
  if (file.size <= maxImportBytes) return null
  const figures = { name: file.name, size: megabytes(file.size), limit: megabytes(maxImportBytes) }
  return refuse('import.tooLarge', figures).refusal
}
