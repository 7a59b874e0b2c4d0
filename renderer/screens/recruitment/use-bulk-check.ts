import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, client } from '../../api.ts'
import type { BulkItem, BulkJst } from './bulk.ts'

/** So many pages are asked for at once. */
const atOnce = 40

/**
 * The versions of the attempts of a selection as they are now. They are read when the
 * dialogue opens, so that what is checked is what is then written.
 */
export function useVersions(programmeId: string, teryts: readonly string[]) {
  return useQuery({
    queryKey: [['recruitment', 'versions'], { programmeId, teryts }],
    gcTime: 0,
    queryFn: async () => {
      const found: BulkJst[] = []
      for (let at = 0; at < teryts.length; at += atOnce) {
        const pages = await Promise.all(
          teryts.slice(at, at + atOnce).map((teryt) => client.jst.get({ programmeId, teryt })),
        )
        for (const { teryt, recruitment } of pages) {
          found.push({ teryt, version: recruitment?.version ?? 0 })
        }
      }
      return found
    },
  })
}

/** The host's verdict on each item, asked for a moment after the last change. */
export function useBulkCheck(programmeId: string, items: readonly BulkItem[] | null) {
  const [settled] = useDebouncedValue(items, 200)
  const check = useQuery({
    ...api.recruitment.check.queryOptions({ input: { programmeId, items: [...(settled ?? [])] } }),
    enabled: settled !== null && settled.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  /** The verdicts hold for what is typed now, not for what was typed a moment ago. */
  const current = settled === items && !check.isPlaceholderData
  return { check, current }
}
