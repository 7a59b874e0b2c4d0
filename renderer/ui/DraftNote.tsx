import { Button, Group, Text } from '@mantine/core'
import { IconPencilCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './DraftNote.module.css'

interface Props {
  readonly draft: { readonly restored: boolean; readonly forgetful?: boolean; clear(): void }
}

/** Says that what was typed earlier is back, and lets it be thrown away. */
export function DraftNote({ draft }: Props) {
  const { t } = useTranslation()
  return (
    <div role="status" className={classes.note}>
      {draft.restored && (
        <Group gap="xs">
          <IconPencilCheck size={16} stroke={1.75} aria-hidden />
          <Text size="sm">{t(draft.forgetful ? 'draft.restoredInPart' : 'draft.restored')}</Text>
          <Button variant="subtle" size="compact-sm" onClick={() => draft.clear()}>
            {t('draft.discard')}
          </Button>
        </Group>
      )}
    </div>
  )
}
