import { fold, matchesFolded } from '#db/values/fold.ts'
import type { StandardFilter, StandardsSearch } from '../search.ts'
import type { OverviewRow } from '../standard.ts'

const shows: Readonly<Record<StandardFilter, (row: OverviewRow) => boolean>> = {
  missing: ({ requiredMissing }) => requiredMissing > 0,
  met: ({ requiredMissing }) => requiredMissing === 0,
  openingAudit: ({ opening }) => opening === null || opening.acceptedOn === null,
  finalAudit: ({ final }) => final === null || final.acceptedOn === null,
}

/** The rows that the address asks for; those whose implementation ended early come last. */
export function shownRows(
  rows: readonly OverviewRow[],
  { q, show }: Pick<StandardsSearch, 'q' | 'show'>,
): readonly OverviewRow[] {
  const query = fold(q ?? '')
  return rows
    .filter((row) => show === undefined || (row.state !== 'ended' && shows[show](row)))
    .filter(({ name, teryt }) => query === '' || matchesFolded(fold(`${name} ${teryt}`), query))
    .toSorted((one, other) => Number(one.state === 'ended') - Number(other.state === 'ended'))
}
