import { Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { PathForm } from '../../ui/PathForm.tsx'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { BackupSummary } from './BackupSummary.tsx'
import { useOpened } from './opened.ts'

interface Props {
  readonly onCancel?: () => void
}

/** Restores a backup in two steps: first what is in it, then putting it in place. */
export function RestoreForm({ onCancel }: Props) {
  const { t } = useTranslation()
  const opened = useOpened()
  const notice = useSavedNotice()
  const inspect = useMutation({
    mutationFn: (path: string) => client.office.inspectBackup({ path }),
  })
  const restore = useMutation({
    mutationFn: (backup: string) => client.office.restore({ backup }),
    onSuccess: async ({ status, keptAs }) => {
      await opened(status)
      notice(keptAs === null ? t('restore.done') : t('restore.doneKept', { path: keptAs }))
    },
  })
  const summary = inspect.data
  return (
    <PathForm
      label={t('restore.file')}
      description={t('restore.fileWhy')}
      purpose="open"
      onSubmit={(path) => {
        if (summary) restore.mutate(summary.path)
        else inspect.mutate(path)
      }}
      onChange={() => {
        inspect.reset()
        restore.reset()
      }}
      submitLabel={t(summary ? 'restore.do' : 'restore.inspect')}
      busy={inspect.isPending || restore.isPending}
      error={inspect.error ?? restore.error}
      onCancel={onCancel}
    >
      {summary && <BackupSummary summary={summary} />}
      {summary && <Text>{t('restore.whatHappens')}</Text>}
    </PathForm>
  )
}
