import { AppShell, Button, Group, Kbd, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { shell } from '../../../api.ts'
import { openNote, useNote } from '../../../app/note-state.ts'
import { useOffice, useTakesCalls } from '../../../app/office.ts'
import shellClasses from '../../../app/Shell.module.css'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import NotePanel from './NotePanel.tsx'
import { OthersTalking } from './OthersTalking.tsx'
import { UnfinishedNotes } from './UnfinishedNotes.tsx'
import { closeNoteWindow, useNoteWindow } from './use-note-window.ts'

/** Wider than any window: the panel takes all of it, as it does on a narrow screen. */
const always = 100_000

/**
 * The note of a conversation alone: what the small window of the desktop shell shows over other
 * programs. Without a note it offers a new one and those that were begun.
 */
export function NoteScreen() {
  const { t } = useTranslation()
  const { store } = useOffice()
  const takesCalls = useTakesCalls()
  const open = useNote().open !== null && takesCalls
  useNoteWindow(takesCalls, !open)
  return (
    <AppShell
      header={{ height: store.isSample ? 24 : 0 }}
      aside={{ width: '100%', breakpoint: always, collapsed: { mobile: !open, desktop: !open } }}
      padding="sm"
      transitionDuration={0}
    >
      {store.isSample && (
        <AppShell.Header withBorder={false}>
          <div className={shellClasses.sample} role="note">
            {t('app.sample')}
          </div>
        </AppShell.Header>
      )}
      <AppShell.Main>
        <Stack gap="sm">
          <PageTitle title={t('note.title')} />
          {!takesCalls && <ReadOnlyNote procedure={contract.note.open} />}
          {takesCalls && !open && <Waiting />}
        </Stack>
      </AppShell.Main>
      {open && <NotePanel />}
    </AppShell>
  )
}

/** Between two conversations. */
function Waiting() {
  const { t } = useTranslation()
  const first = useRef<HTMLButtonElement>(null)
  // Whatever had the focus went with the note.
  useEffect(() => first.current?.focus(), [])
  return (
    <>
      <Text size="sm">{t('note.waiting')}</Text>
      <Group gap="xs">
        <Button ref={first} rightSection={<Kbd size="xs">F9</Kbd>} onClick={() => openNote()}>
          {t('enquiry.new')}
        </Button>
        {shell === 'desktop' && (
          <Button
            variant="default"
            rightSection={<Kbd size="xs">Esc</Kbd>}
            onClick={closeNoteWindow}
          >
            {t('note.closeWindow')}
          </Button>
        )}
      </Group>
      <OthersTalking />
      <UnfinishedNotes />
    </>
  )
}
