import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PackageMove } from '#db/values/package.ts'
import { api } from '../../api.ts'
import type { PlacedCell } from './package.ts'

/** What a move of a cell says of it to the host: where it stands and the version that was seen. */
export const itemOf = ({ row, deliverable, cell }: PlacedCell) => ({
  teryt: row.teryt,
  kind: deliverable.kind,
  language: deliverable.language,
  version: cell.version,
})

/** The host's verdict on each cell, asked for a moment after the last change. */
export function useMoveCheck(
  programmeId: string,
  cells: readonly PlacedCell[],
  move: PackageMove | null,
) {
  const asked = useMemo(
    () => (move === null ? null : { programmeId, items: cells.map(itemOf), move }),
    [programmeId, cells, move],
  )
  const [settled] = useDebouncedValue(asked, 200)
  const check = useQuery({
    ...api.package.check.queryOptions({
      input: settled ?? { programmeId, items: [], move: { kind: 'back', reason: '' } },
    }),
    enabled: settled !== null && settled.items.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const known = asked !== null && settled === asked && !check.isPlaceholderData
  // In the order in which they were asked for.
  const verdicts = known && check.data !== undefined ? check.data : null
  const judged = cells.map((placed, at) => ({ placed, refusal: verdicts?.[at]?.refusal ?? null }))
  return {
    error: check.error,
    known: verdicts !== null,
    allowed: judged.flatMap(({ placed, refusal }) => (refusal === null ? [placed] : [])),
    skipped: judged.flatMap(({ placed, refusal }) =>
      refusal === null ? [] : [{ placed, refusal }],
    ),
  }
}
