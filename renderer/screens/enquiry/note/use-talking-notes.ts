import { useQuery } from '@tanstack/react-query'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import type { TypedNote } from '../enquiry.ts'

/** Nothing tells of a note into which nobody types any more: it is asked for so often, in ms. */
const goesQuiet = 300_000

/** The notes of the office that are not saved yet, mine and others'; undefined until they are read. */
export function useTalkingNotes(): readonly TypedNote[] | undefined {
  const input = { programmeId: useOffice().programme.id }
  const { data } = useQuery({
    ...api.note.list.queryOptions({ input }),
    refetchInterval: goesQuiet,
  })
  return data?.notes
}
