import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { Due, DuePerson } from './certificates.ts'

type LeftOut = Awaited<ReturnType<typeof client.certificate.issue>>['refused']

/** Issues certificates of a training, and keeps whom the last issuing left out and why. */
export function useIssue(due: Due) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const notice = useSavedNotice()
  const [left, setLeft] = useState<LeftOut>([])
  const save = useMutation({
    mutationFn: ({
      people,
      issuedOn,
    }: {
      readonly people: readonly DuePerson[]
      readonly issuedOn: Day
    }) =>
      client.certificate.issue({
        trainingId: due.training.id,
        personIds: people.map(({ personId }) => personId),
        issuedOn,
      }),
    async onSuccess({ issued, refused }) {
      setLeft(refused)
      await refreshFeatures(queries, ['training', 'people'])
      notice(t('certificate.section.issued', { count: issued.length }))
    },
  })
  return { save, left }
}
