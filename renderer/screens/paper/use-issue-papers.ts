import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'

interface Asked {
  readonly templateId: string
  readonly teryts: readonly string[]
}

/** Makes papers; `ticket` names the work while it lasts, `made` is what the last one came to. */
export function useIssuePapers() {
  const queries = useQueryClient()
  const [ticket, setTicket] = useState<string | null>(null)
  const { mutate, data, error } = useMutation({
    mutationFn: async ({ templateId, teryts }: Asked) => {
      const named = crypto.randomUUID()
      setTicket(named)
      try {
        return await client.document.issue({ templateId, teryts: [...teryts], ticket: named })
      } finally {
        setTicket(null)
      }
    },
    onSuccess: () => refreshFeatures(queries, ['document']),
  })
  return { ticket, mutate, made: data ?? null, error }
}
