import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { useFormat } from '../../../ui/format.ts'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { JstNote } from './jst-page.ts'
import classes from './NotesSection.module.css'

interface Props {
  readonly note: JstNote
  /** Null for those who may only read. */
  readonly onEdit: (() => void) | null
}

/** One note: its text, who wrote it and when; removing it can be taken back in the history. */
export function NoteItem({ note, onEdit }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const remove = useMutation({
    mutationFn: () => client.jst.removeNote({ id: note.id, version: note.version }),
    onSuccess: () => notice(t('saved.removed')),
  })
  const at = format.instant(note.at)
  return (
    <>
      <Text className={classes.text}>{note.text}</Text>
      <Group gap="xs" justify="space-between">
        <Text size="sm" c="dimmed">
          {t('jst.note.by', { author: note.author, at })}
        </Text>
        {onEdit && (
          <Group gap={4}>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('jst.note.edit', { at })}
              onClick={onEdit}
            >
              {t('action.edit')}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('jst.note.remove', { at })}
              loading={remove.isPending}
              onClick={() => remove.mutate()}
            >
              {t('action.remove')}
            </Button>
          </Group>
        )}
      </Group>
      <RefusalAlert error={remove.error} />
    </>
  )
}
