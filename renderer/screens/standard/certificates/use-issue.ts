import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useOffice } from '../../../app/office.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'

type LeftOut = Awaited<ReturnType<typeof client.implementationCertificate.issue>>['refused']

/** Issues certificates, and keeps whom the last issuing left out and why. */
export function useIssue() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const notice = useSavedNotice()
  const { id: programmeId } = useOffice().programme
  const [left, setLeft] = useState<LeftOut>([])
  const save = useMutation({
    mutationFn: (asked: { readonly teryts: readonly string[]; readonly issuedOn: Day }) =>
      client.implementationCertificate.issue({
        programmeId,
        teryts: [...asked.teryts],
        issuedOn: asked.issuedOn,
      }),
    async onSuccess({ issued, refused }) {
      setLeft(refused)
      await refreshFeatures(queries, ['standard'])
      notice(t('implementationCertificate.issued', { count: issued.length }))
    },
    onError: () => refreshFeatures(queries, ['standard']),
  })
  return { save, left }
}
