import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.tsx'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import type { Paper } from './papers.ts'

interface Props {
  readonly paper: Paper
  readonly onClose: () => void
}

/** Withdraws a paper with a reason; its number, record and file stay. */
export function WithdrawDialog({ paper, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const { id, version, number } = paper
  const save = useMutation({
    mutationFn: (reason: string) => client.document.withdraw({ id, version, reason }),
    async onSuccess() {
      await refreshFeatures(queries, ['document'])
      onClose()
      notice(t('paper.withdraw.done', { number }))
    },
  })
  return (
    <ConfirmWithReason
      opened
      title={t('paper.withdraw.title', { number })}
      text={t('paper.withdraw.text')}
      confirm={t('paper.withdraw.action')}
      busy={save.isPending}
      error={save.error}
      onConfirm={save.mutate}
      onClose={onClose}
    />
  )
}
