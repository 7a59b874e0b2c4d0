import { Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { useOffice } from '../../app/office.ts'
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FormActions } from '../../ui/FormActions.tsx'
import { FormRefusal } from '../../ui/FormRefusal.tsx'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { listedName, type PrivacyPerson } from './privacy.ts'

interface Props {
  readonly person: PrivacyPerson
  readonly onClose: () => void
}

/** Keeps a record whatever its retention says, with the reason; or lets it go again. */
export function HoldDialog({ person, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const { programme } = useOffice()
  const { id, version, holdReason } = person
  const name = listedName(person)
  const save = useMutation({
    mutationFn: (reason: string) =>
      client.privacy.hold({ programmeId: programme.id, personId: id, version, reason }),
    async onSuccess() {
      await refreshFeatures(queries, ['privacy'])
      notice()
      onClose()
    },
    onError: () => refreshFeatures(queries, ['privacy']),
  })
  if (holdReason === '') {
    return (
      <ConfirmWithReason
        aboutPerson
        opened
        title={t('privacy.hold.holdOne', { name })}
        text={t('privacy.hold.text')}
        confirm={t('privacy.hold.hold')}
        busy={save.isPending}
        error={save.error}
        onConfirm={save.mutate}
        onClose={onClose}
      />
    )
  }
  return (
    <Dialog opened onClose={onClose} title={t('privacy.hold.releaseOne', { name })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!save.isPending) save.mutate('')
        }}
      >
        <Text mb="sm">{t('privacy.hold.releaseText', { reason: holdReason })}</Text>
        <FormRefusal error={save.error} typed={null} />
        <FormActions
          submit={t('privacy.hold.release')}
          submitProps={{ 'data-autofocus': true }}
          busy={save.isPending}
          leave={{ label: t('action.cancel'), onLeave: onClose }}
        />
      </form>
    </Dialog>
  )
}
