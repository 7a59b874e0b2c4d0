import { Button, Kbd } from '@mantine/core'
import { IconPhoneIncoming } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ring } from './note-state.ts'
import classes from './SearchButton.module.css'

/** The phone rings: opens the note of a conversation, as F9 does. */
export function RingButton() {
  const { t } = useTranslation()
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<IconPhoneIncoming size={16} stroke={1.75} aria-hidden />}
      rightSection={
        <Kbd size="xs" className={classes.keys ?? ''}>
          F9
        </Kbd>
      }
      classNames={{ label: classes.label ?? '', section: classes.section ?? '' }}
      aria-label={t('note.ring')}
      aria-keyshortcuts="F9"
      onClick={ring}
    >
      {t('note.ringButton')}
    </Button>
  )
}
