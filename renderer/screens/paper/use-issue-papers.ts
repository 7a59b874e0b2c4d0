import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssuedMany } from '#electron/contract/document.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { beginWork, endWork, isShown, showWork } from '../../app/paper-works.ts'
import { usePaperNotice } from '../../app/use-paper-notice.tsx'
import { useToldRefusal } from '../../ui/use-told-refusal.tsx'
import type { PapersSearch } from './search.ts'

/**
 * Makes papers; `ticket` names the work while it lasts, `made` is what the last one came to. It
 * goes on when the screen is left: the frame shows it then, and a notice tells what it came to,
 * with the way to `registered`, the part of the register that shows them.
 */
export function useIssuePapers<Asked>(
  issue: (asked: Asked, ticket: string) => Promise<IssuedMany>,
  registered: (asked: Asked) => PapersSearch,
) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const notice = usePaperNotice()
  const tellRefusal = useToldRefusal()
  const [ticket, setTicket] = useState<string | null>(null)
  const [made, setMade] = useState<IssuedMany | null>(null)
  useEffect(() => (ticket === null ? undefined : showWork(ticket)), [ticket])
  const { mutate, error } = useMutation({
    mutationFn: async (asked: Asked) => {
      const named = crypto.randomUUID()
      const search = registered(asked)
      beginWork({ ticket: named, search })
      setTicket(named)
      try {
        const done = await issue(asked, named)
        // With the ticket, so that the result takes the keyboard before the button does.
        setMade(done)
        if (!isShown(named)) {
          const left =
            done.left.length > 0 ? t('paper.works.left', { count: done.left.length }) : ''
          const givenUp = done.givenUp ? t('paper.made.givenUp') : ''
          const words = [t('paper.made.done', { count: done.issued.length }), left, givenUp]
          notice(words.filter(Boolean).join(' '), search)
        }
      } catch (error) {
        if (!isShown(named)) tellRefusal(error)
        throw error
      } finally {
        endWork(named)
        setTicket(null)
      }
    },
    onSuccess: () => refreshFeatures(queries, ['document']),
  })
  return { ticket, mutate, made, error }
}
