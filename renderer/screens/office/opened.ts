import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { api } from '../../api.ts'
import type { OfficeStatus } from '../../app/office.ts'
import { chosenAccount, chosenProgramme } from '../../app/remembered.ts'

/**
 * What every way into another store ends with: the choices made in the old one are
 * forgotten, everything is read again, and the first screen is shown.
 */
export function useOpened(): (status: OfficeStatus) => Promise<void> {
  const queries = useQueryClient()
  const router = useRouter()
  return useCallback(
    async (status) => {
      chosenAccount.set(null)
      chosenProgramme.set(null)
      const key = api.office.status.queryKey({ input: {} })
      queries.setQueryData(key, status)
      await router.navigate({ to: '/' })
      await queries.resetQueries({ predicate: ({ queryKey }) => queryKey !== key })
    },
    [queries, router],
  )
}
