import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { useFormat } from '../../ui/format.ts'
import { PathField } from '../../ui/PathField.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'

interface Props {
  readonly suggested: string
  readonly onClose: () => void
}

/** Writes a backup of the open office and says that it was read back. */
export function BackupForm({ suggested, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const [path, setPath] = useState(suggested)
  const [missing, setMissing] = useState(false)
  const backup = useMutation({ mutationFn: () => client.office.backup({ path: path.trim() }) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (path.trim() === '') setMissing(true)
    else backup.mutate()
  }
  if (backup.data) {
    return (
      <Stack gap="sm" role="status">
        <Text>{t('backup.done', { size: format.bytes(backup.data.sizeBytes) })}</Text>
        <code style={{ overflowWrap: 'anywhere' }}>{backup.data.path}</code>
        <Text size="sm" c="dimmed">
          {t('backup.advice')}
        </Text>
        <Group justify="flex-end">
          <Button onClick={onClose} autoFocus>
            {t('action.close')}
          </Button>
        </Group>
      </Stack>
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <PathField
          data-autofocus
          label={t('backup.file')}
          description={t('backup.fileWhy')}
          value={path}
          onChange={(value) => {
            setPath(value)
            setMissing(false)
          }}
          purpose="save"
          suggestedName={suggested.split(/[\\/]/).at(-1) ?? ''}
          error={missing && t('file.missing')}
        />
        <RefusalAlert error={backup.error} />
        <Group gap="xs">
          <Button type="submit" loading={backup.isPending}>
            {t('store.backup')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
