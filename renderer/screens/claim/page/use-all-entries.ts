import { useQueries } from '@tanstack/react-query'
import { api } from '../../../api.ts'
import type { ClaimEntry } from '../claim.ts'

/** The most that the host gives at once. */
const page = 200

/** Every entry of a claim, read page by page; null until all are there. */
export function useAllEntries(id: string, total: number): readonly ClaimEntry[] | null {
  const offsets = Array.from({ length: Math.ceil(total / page) }, (_, at) => at * page)
  return useQueries({
    queries: offsets.map((offset) =>
      api.claim.entries.queryOptions({ input: { id, offset, limit: page } }),
    ),
    combine: (pages) => {
      const rows = pages.flatMap(({ data }) => data?.rows ?? [])
      return pages.every(({ data }) => data !== undefined) ? rows : null
    },
  })
}
