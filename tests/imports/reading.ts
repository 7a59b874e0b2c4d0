import type { Refusal } from '#db/values/refusal.ts'
import { type ReadingLimits, readSpreadsheet } from '#electron/imports/read-spreadsheet.ts'
import type { Sheet } from '#electron/imports/sheet.ts'

/** The sheet of a file that the test expects to be read; a refusal fails the test by name. */
export async function sheetOf(bytes: Uint8Array, name = 'lista.xlsx'): Promise<Sheet> {
  const decision = await readSpreadsheet({ name, bytes })
  if (decision.ok) return decision.value
  throw new Error(`Refused: ${JSON.stringify(decision.refusal)}`)
}

/** The refusal of a file that the test expects to be refused; a sheet fails the test. */
export async function refusalOf(
  bytes: Uint8Array,
  limits?: ReadingLimits,
): Promise<Pick<Refusal, 'code' | 'figures'>> {
  const decision = await readSpreadsheet({ name: 'lista.xlsx', bytes }, limits)
  if (!decision.ok) return decision.refusal
  throw new Error(`Read: ${decision.value.rows.length} rows`)
}

/** The texts of a sheet, row by row. */
export const textsOf = (sheet: Sheet): readonly (readonly string[])[] =>
  sheet.rows.map((row) => row.cells.map((cell) => cell.text))

/** Each cell of a sheet as `kind text`, row by row. */
export const cellsOf = (sheet: Sheet): readonly (readonly string[])[] =>
  sheet.rows.map((row) => row.cells.map((cell) => `${cell.kind} ${cell.text}`.trimEnd()))
