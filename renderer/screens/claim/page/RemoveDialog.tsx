import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { ClaimPage } from '../claim.ts'

interface Props {
  readonly claim: ClaimPage
  readonly onClose: () => void
}

/** Deletes a draft; its documents are free for another claim. */
export function RemoveDialog({ claim, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const navigate = useNavigate()
  const { id, version } = claim
  const remove = useMutation(
    api.claim.remove.mutationOptions({
      onSuccess: () => {
        notice(t('claim.remove.done'))
        void navigate({ to: '/budzet/wnioski', replace: true })
      },
    }),
  )
  return (
    <Dialog opened onClose={onClose} title={t('claim.remove.button')}>
      <Stack gap="sm">
        <Text>{t('claim.remove.text')}</Text>
        <RefusalAlert error={remove.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('action.cancel')}
          </Button>
          <Button
            color="red"
            loading={remove.isPending}
            onClick={() => remove.mutate({ id, version })}
          >
            {t('claim.remove.button')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
