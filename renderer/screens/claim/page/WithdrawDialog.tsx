import { Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { ConfirmWithReason } from '../../../ui/ConfirmWithReason.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { ClaimPage } from '../claim.ts'

interface Props {
  readonly claim: ClaimPage
  readonly onClose: () => void
}

/** Makes a submitted claim a draft again; the reason stays in the history. */
export function WithdrawDialog({ claim, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const { id, version, laterSubmitted } = claim
  const withdraw = useMutation(
    api.claim.withdraw.mutationOptions({
      onSuccess: () => {
        notice(t('claim.withdraw.done'))
        onClose()
      },
    }),
  )
  return (
    <ConfirmWithReason
      opened
      title={t('claim.withdraw.button')}
      text={
        <>
          <Text>{t('claim.withdraw.text')}</Text>
          {laterSubmitted !== null && (
            <Text fw={500}>{t('claim.withdraw.later', { ordinal: laterSubmitted })}</Text>
          )}
        </>
      }
      confirm={t('claim.withdraw.button')}
      busy={withdraw.isPending}
      error={withdraw.error}
      onConfirm={(reason) => withdraw.mutate({ id, version, reason })}
      onClose={onClose}
    />
  )
}
