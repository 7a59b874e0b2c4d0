/** A row of a file, or a file, that was judged. */
interface Judged<V extends string> {
  readonly verdict: V
}

/** How many rows each verdict has; 0 where it has none. */
export function countVerdicts<V extends string>(
  verdicts: readonly V[],
  rows: readonly Judged<V>[],
): Readonly<Record<V, number>> {
  const counts = new Map(verdicts.map((verdict) => [verdict, 0]))
  for (const { verdict } of rows) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  return Object.fromEntries(counts) as Record<V, number>
}

/** The rows of one verdict, or all of them, in the order of the file. */
export const rowsOf = <R extends Judged<string>>(
  rows: readonly R[],
  verdict: string | undefined,
): readonly R[] => (verdict === undefined ? rows : rows.filter((row) => row.verdict === verdict))

/** Whether importing the row would write something. */
export const isReady = ({ verdict }: Judged<string>): boolean =>
  verdict === 'new' || verdict === 'changed'

/** The lines of those rows that can be written. */
export const readyLines = (
  rows: readonly (Judged<string> & { readonly line: number })[],
): readonly number[] => rows.filter(isReady).map(({ line }) => line)

/** The lines that will be written: those that can be, without those the person left out. */
export const linesToImport = (
  rows: Parameters<typeof readyLines>[0],
  leftOut: ReadonlySet<number>,
): readonly number[] => readyLines(rows).filter((line) => !leftOut.has(line))
