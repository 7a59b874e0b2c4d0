import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { refusalOf } from '../api.ts'
import { saveFile } from './save-file.ts'
import { useToldRefusal } from './use-told-refusal.tsx'

/** Asks the host for a file and saves it; a refusal is told beside the screen. */
export function useFileDownload<Asked = void>(make: (asked: Asked) => Promise<File>) {
  return useMutation({ mutationFn: make, onSuccess: saveFile, onError: useToldRefusal() })
}

/**
 * The same for a file that takes long: while it is made, `ticket` names the work for `UnderWay`,
 * which shows how far it is and can give it up. One given up saves nothing and tells nothing.
 */
export function useLongDownload<Asked = void>(
  make: (ticket: string, asked: Asked) => Promise<File>,
) {
  const [ticket, setTicket] = useState<string | null>(null)
  const download = useMutation({
    mutationFn: async (asked: Asked) => {
      const ticket = crypto.randomUUID()
      setTicket(ticket)
      try {
        return await make(ticket, asked)
      } catch (error) {
        if (refusalOf(error)?.code === 'office.givenUp') return null
        throw error
      } finally {
        setTicket(null)
      }
    },
    onSuccess(file) {
      if (file !== null) saveFile(file)
    },
    onError: useToldRefusal(),
  })
  return { ticket, mutate: download.mutate }
}
