import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import type { BulkItem } from './bulk.ts'

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
