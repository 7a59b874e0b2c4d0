import { type RowVerdict, rowVerdicts } from '#db/values/recruitment-import.ts'

export type Verdict = RowVerdict['verdict']

/** A row that would write something. */
export type ReadyRow = Extract<RowVerdict, { readonly verdict: 'new' | 'changed' }>

/** Whether importing the row would write something. */
export const isReady = (row: RowVerdict): row is ReadyRow =>
  row.verdict === 'new' || row.verdict === 'changed'

/** How many rows each verdict has; 0 where it has none. */
export function countVerdicts(rows: readonly RowVerdict[]): Readonly<Record<Verdict, number>> {
  const counts = Object.fromEntries(rowVerdicts.map((verdict) => [verdict, 0]))
  for (const { verdict } of rows) counts[verdict] = (counts[verdict] ?? 0) + 1
  return counts as Record<Verdict, number>
}

/** The rows of one verdict, or all of them, in the order of the file. */
export const rowsOf = (
  rows: readonly RowVerdict[],
  verdict: Verdict | undefined,
): readonly RowVerdict[] =>
  verdict === undefined ? rows : rows.filter((row) => row.verdict === verdict)

/** The lines that will be written: those that can be, without those the person left out. */
export const linesToImport = (
  rows: readonly RowVerdict[],
  leftOut: ReadonlySet<number>,
): readonly number[] =>
  rows.filter((row) => isReady(row) && !leftOut.has(row.line)).map(({ line }) => line)

/** The lines of those shown that can be written. */
export const readyLines = (shown: readonly RowVerdict[]): readonly number[] =>
  shown.filter(isReady).map(({ line }) => line)
