import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { ConfirmWithReason } from '../../../ui/ConfirmWithReason.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { TrainingPage } from '../training.ts'

interface Props {
  readonly training: TrainingPage
  readonly onClose: () => void
}

/** Cancels a training with a reason; it stays in the schedule and can be copied to a new date. */
export function CancelDialog({ training: { id, version, subject }, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const cancel = useMutation({
    mutationFn: (reason: string) => client.training.cancel({ id, version, reason }),
    async onSuccess() {
      await refreshFeatures(queries, ['training'])
      onClose()
      notice()
    },
  })
  return (
    <ConfirmWithReason
      opened
      title={t('training.page.cancelTitle', { subject })}
      text={t('training.page.cancelText')}
      confirm={t('training.page.cancel')}
      busy={cancel.isPending}
      error={cancel.error}
      onConfirm={cancel.mutate}
      onClose={onClose}
    />
  )
}
