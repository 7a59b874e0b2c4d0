import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { useOffice } from '../../app/office.ts'
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.tsx'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'

interface Props {
  readonly teryt: string
  readonly version: number
}

/** Takes the acceptance of a plan back, with the reason. */
export function ReopenButton({ teryt, version }: Props) {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const [asked, setAsked] = useState(false)
  const reopen = useMutation({
    mutationFn: (reason: string) =>
      client.implementationPlan.reopen({ programmeId: id, teryt, version, reason }),
    async onSuccess() {
      await refreshFeatures(queries, ['implementationPlan'])
      setAsked(false)
      notice()
    },
    onError: () => refreshFeatures(queries, ['implementationPlan']),
  })
  return (
    <>
      <GuardedButton
        procedure={contract.implementationPlan.reopen}
        variant="subtle"
        size="compact-md"
        onClick={() => setAsked(true)}
      >
        {t('plan.reopen')}
      </GuardedButton>
      <ConfirmWithReason
        opened={asked}
        title={t('plan.reopen')}
        text={t('plan.reopenText')}
        confirm={t('plan.reopen')}
        busy={reopen.isPending}
        error={reopen.error}
        onConfirm={(reason) => reopen.mutate(reason)}
        onClose={() => setAsked(false)}
      />
    </>
  )
}
