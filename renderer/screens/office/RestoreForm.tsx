import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { PathField } from '../../ui/PathField.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
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
  const [path, setPath] = useState('')
  const [missing, setMissing] = useState(false)
  const inspect = useMutation({
    mutationFn: () => client.office.inspectBackup({ path: path.trim() }),
  })
  const restore = useMutation({
    mutationFn: (backup: string) => client.office.restore({ backup }),
    onSuccess: async ({ status, keptAs }) => {
      await opened(status)
      notice(keptAs === null ? t('restore.done') : t('restore.doneKept', { path: keptAs }))
    },
  })
  const summary = inspect.data
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (path.trim() === '') setMissing(true)
    else if (summary) restore.mutate(summary.path)
    else inspect.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <PathField
          data-autofocus
          label={t('restore.file')}
          description={t('restore.fileWhy')}
          value={path}
          onChange={(value) => {
            setPath(value)
            setMissing(false)
            inspect.reset()
            restore.reset()
          }}
          purpose="open"
          suggestedName=""
          error={missing && t('file.missing')}
        />
        {summary && <BackupSummary summary={summary} />}
        {summary && <Text>{t('restore.whatHappens')}</Text>}
        <RefusalAlert error={inspect.error ?? restore.error} />
        <Group gap="xs">
          <Button type="submit" loading={inspect.isPending || restore.isPending}>
            {t(summary ? 'restore.do' : 'restore.inspect')}
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('action.cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
