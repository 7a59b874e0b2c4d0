import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { useFormat } from '../../ui/format.ts'
import { PathForm } from '../../ui/PathForm.tsx'

interface Props {
  readonly suggested: string
  readonly onClose: () => void
}

/** Writes a backup of the open office and says that it was read back. */
export function BackupForm({ suggested, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const backup = useMutation({ mutationFn: (path: string) => client.office.backup({ path }) })
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
    <PathForm
      label={t('backup.file')}
      description={t('backup.fileWhy')}
      purpose="save"
      initial={suggested}
      suggestedName={suggested.split(/[\\/]/).at(-1) ?? ''}
      onSubmit={backup.mutate}
      submitLabel={t('store.backup')}
      busy={backup.isPending}
      error={backup.error}
      onCancel={onClose}
    />
  )
}
