import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { DoorList } from '#electron/contract/attendance.ts'
import { api, client } from '../../../api.ts'

interface Kept {
  readonly stamp: string
  readonly list: DoorList
}

/**
 * Everybody who may come on a day. Each mark, here or in another window, has it asked for again;
 * the list that is the same stays the very same here, so that thousands of people cost the
 * typing nothing.
 */
export function useDoorList(dayId: string) {
  const queries = useQueryClient()
  const { queryKey } = api.attendance.door.queryOptions({ input: { dayId, seen: null } })
  return useQuery({
    // The key names the feature, by whose changes it is asked for again.
    queryKey: [...queryKey, 'kept'],
    queryFn: async ({ signal, queryKey: key }): Promise<Kept> => {
      const before = queries.getQueryData<Kept>(key)
      const seen = before?.stamp ?? null
      const { stamp, list } = await client.attendance.door({ dayId, seen }, { signal })
      if (list !== null) return { stamp, list }
      if (before === undefined) throw new Error('The door answered with a list nobody has')
      return before
    },
    structuralSharing: false,
    select: keptList,
  })
}

const keptList = ({ list }: Kept): DoorList => list
