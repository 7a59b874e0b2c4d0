import { type EntryVerdict, entryVerdicts } from '#db/values/expense-import.ts'

/** How many rows each verdict has; 0 where it has none. */
export function countsOf(
  rows: readonly { readonly verdict: EntryVerdict }[],
): Readonly<Record<EntryVerdict, number>> {
  const counts = Object.fromEntries(entryVerdicts.map((verdict) => [verdict, 0]))
  for (const { verdict } of rows) counts[verdict] = (counts[verdict] ?? 0) + 1
  return counts as Record<EntryVerdict, number>
}
