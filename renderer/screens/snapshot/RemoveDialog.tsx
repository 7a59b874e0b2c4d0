import { Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.tsx'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import type { SnapshotPage } from './snapshot.ts'

interface Props {
  readonly head: SnapshotPage['head']
  readonly onClose: () => void
}

/** Removes a snapshot; the reason stays in the history. */
export function RemoveDialog({ head: { id, version, name, claim }, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const navigate = useNavigate()
  const remove = useMutation(
    api.snapshot.remove.mutationOptions({
      onSuccess: () => {
        notice(t('snapshot.removed'))
        void navigate({ to: '/migawki' })
      },
    }),
  )
  return (
    <ConfirmWithReason
      opened
      title={t('snapshot.removeTitle', { name })}
      text={
        <>
          <Text>{t('snapshot.removeText')}</Text>
          {claim && <Text>{t('snapshot.removeClaim', { ordinal: claim.ordinal })}</Text>}
        </>
      }
      confirm={t('snapshot.remove')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={(reason) => remove.mutate({ id, version, reason })}
      onClose={onClose}
    />
  )
}
