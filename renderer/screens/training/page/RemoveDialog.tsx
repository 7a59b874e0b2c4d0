import { Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { FormActions } from '../../../ui/FormActions.tsx'
import { FormRefusal } from '../../../ui/FormRefusal.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { TrainingPage } from '../training.ts'

interface Props {
  readonly training: TrainingPage
  readonly onClose: () => void
  readonly onRemoved: () => void
}

/** Removes a training that nobody applied for; history can take it back. */
export function RemoveDialog({ training, onClose, onRemoved }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const { id, version, subject } = training
  const remove = useMutation({
    mutationFn: () => client.training.remove({ id, version }),
    onSuccess() {
      onRemoved()
      notice(t('training.page.removed'))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    remove.mutate()
  }
  return (
    <Dialog opened onClose={onClose} title={t('training.page.removeTitle', { subject })}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text>{t('training.page.removeText')}</Text>
          <FormRefusal error={remove.error} typed={id} />
          <FormActions
            submit={t('action.remove')}
            submitProps={{ 'data-autofocus': true }}
            busy={remove.isPending}
            leave={{ label: t('action.cancel'), onLeave: onClose }}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
