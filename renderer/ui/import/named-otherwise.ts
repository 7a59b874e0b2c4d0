import type { ImportPreview } from '#electron/contract/recruitment.ts'

const spreadsheetNames = ['.xlsx', '.xlsm', '.xls', '.ods'] as const

/**
 * The ending of a spreadsheet's name on a file that is plain text inside, or null. Such a file is
 * read as CSV, for a file is told by what it is; but whoever named it expects something else.
 */
export function namedOtherwise({
  name,
  format,
}: Pick<ImportPreview['file'], 'name' | 'format'>): string | null {
  if (format !== 'csv') return null
  const lower = name.toLowerCase()
  return spreadsheetNames.find((ending) => lower.endsWith(ending)) ?? null
}
