/** What the sheets of the realisation's workbook have in common. */
import type { ListedPart } from '#db/read-models/realisation-parts.ts'
import type { RealisationFacts } from '#db/rules/realisation-facts.ts'
import type { Cell } from './streamed-workbook.ts'

/** What the workbook is written from. */
export interface WorkbookContent {
  /** Words in the person's language by their key; see `workbookWords` of the contract. */
  readonly words: Readonly<Record<string, string>>
  /** The codes of the cost lines, `Z1.2`, by their ids. */
  readonly codes: ReadonlyMap<string, string>
  readonly parts: AsyncIterable<readonly ListedPart[]>
  /** Asked once the parts have gone by. */
  readonly facts: () => Promise<RealisationFacts>
}

/** The names of the sheets, as formulas quote them. */
export type Names = Readonly<Record<'matrix' | 'parts' | 'contracts' | 'claims', string>>
/** What went by: how many parts, and what they used of contracts on lines. */
export type Seen = { parts: number; readonly used: Map<string, number> }

/** Columns of the sheet of documents that the formulas name. */
export const partColumns = {
  code: 'A',
  contractKey: 'B',
  eligible: 'N',
  paid: 'P',
  claimed: 'Q',
  settled: 'R',
}
/** Likewise of the sheet of contracts. */
export const contractColumns = { code: 'A', key: 'B', amount: 'G', used: 'H', open: 'I' }

/** The first row of a sheet. */
export const headings = (
  content: WorkbookContent,
  sheet: string,
  keys: readonly string[],
): Cell[] => keys.map((key) => ({ text: content.words[`${sheet}.${key}`] ?? key, look: 'heading' }))

/** A sum of one column where another is the cell, over the rows that there are. */
export function sumIf<C extends Readonly<Record<string, string>>>(
  sheet: string,
  rows: number,
  columns: C,
  sum: keyof C,
  cell: string,
  by: keyof C,
): string {
  const range = (column: string | undefined) =>
    `'${sheet}'!$${column}$2:$${column}$${Math.max(2, rows + 1)}`
  return `ROUND(SUMIFS(${range(columns[sum])},${range(columns[by])},${cell}),2)`
}
