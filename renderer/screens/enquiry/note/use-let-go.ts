import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import type { TypedNote } from '../enquiry.ts'
import { useNoteKeeper } from './window-notes.ts'

/** Lets a note go that was saved or thrown away: it is offered no more, before the host says so. */
export function useLetGo(): (id: string) => void {
  const queries = useQueryClient()
  const keeper = useNoteKeeper()
  const { programme } = useOffice()
  return useCallback(
    (id) => {
      keeper.forget(id)
      const { queryKey } = api.note.list.queryOptions({ input: { programmeId: programme.id } })
      queries.setQueryData(queryKey, (now: { notes: TypedNote[] } | undefined) =>
        now === undefined ? now : { notes: now.notes.filter((note) => note.id !== id) },
      )
    },
    [queries, keeper, programme.id],
  )
}
