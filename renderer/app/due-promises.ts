import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { useOffice } from './office.ts'

/** No notice of change tells of a new day: a window left open overnight asks this often, in ms. */
const dayTurns = 3_600_000

/** How many callers the person who works here is to come back to today, and how many are overdue. */
export function useDuePromises(): { readonly today: number; readonly overdue: number } {
  const input = { programmeId: useOffice().programme.id }
  const { data } = useQuery({
    ...api.followUp.mine.queryOptions({ input }),
    refetchInterval: dayTurns,
  })
  return data ?? { today: 0, overdue: 0 }
}
