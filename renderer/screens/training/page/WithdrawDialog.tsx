import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { ConfirmWithReason } from '../../../ui/ConfirmWithReason.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { Participant } from '../training.ts'

interface Props {
  readonly person: Participant
  /** Who gets the seat that becomes free; null where nobody does. */
  readonly next: string | null
  readonly onClose: () => void
}

/** Withdraws an application with a reason, and says who got the seat. */
export function WithdrawDialog({ person, next, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const { signupId: id, version, name } = person
  const withdraw = useMutation({
    mutationFn: (reason: string) => client.training.withdraw({ id, version, reason }),
    async onSuccess({ movedUp }) {
      await refreshFeatures(queries, ['training'])
      onClose()
      notice(
        movedUp.length === 0
          ? t('training.people.withdrawnDone')
          : t('training.page.movedUp', { names: movedUp.join(', ') }),
      )
    },
    onError: () => refreshFeatures(queries, ['training']),
  })
  const text = t('training.people.withdrawText')
  return (
    <ConfirmWithReason
      aboutPerson
      opened
      title={t('training.people.withdrawTitle', { name })}
      text={next === null ? text : `${text} ${t('training.people.withdrawNext', { name: next })}`}
      confirm={t('training.people.withdraw')}
      busy={withdraw.isPending}
      error={withdraw.error}
      onConfirm={withdraw.mutate}
      onClose={onClose}
    />
  )
}
