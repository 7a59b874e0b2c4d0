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

/** Leaves a line out, or takes it back in. */
export function withLine(leftOut: ReadonlySet<number>, line: number): ReadonlySet<number> {
  const next = new Set(leftOut)
  if (!next.delete(line)) next.add(line)
  return next
}

/** Takes every ready row of those shown; when all of them are taken already, leaves them out. */
export function withShown(
  leftOut: ReadonlySet<number>,
  shown: readonly RowVerdict[],
): ReadonlySet<number> {
  const lines = shown.filter(isReady).map(({ line }) => line)
  const taken = lines.every((line) => !leftOut.has(line))
  const next = new Set(leftOut)
  for (const line of lines) {
    if (taken) next.add(line)
    else next.delete(line)
  }
  return next
}

/** How much of what is shown and can be written is taken; null when nothing shown can be. */
export function takenOf(
  leftOut: ReadonlySet<number>,
  shown: readonly RowVerdict[],
): 'none' | 'some' | 'all' | null {
  const ready = shown.filter(isReady)
  if (ready.length === 0) return null
  const taken = ready.filter(({ line }) => !leftOut.has(line)).length
  if (taken === 0) return 'none'
  return taken === ready.length ? 'all' : 'some'
}
