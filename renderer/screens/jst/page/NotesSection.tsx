import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../../app/office.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { Section } from '../../../ui/Section.tsx'
import type { JstPage } from './jst-page.ts'
import { NoteForm } from './NoteForm.tsx'
import { NoteItem } from './NoteItem.tsx'
import classes from './NotesSection.module.css'

/** Notes about a JST, newest first, and the place to write one. */
export function NotesSection({ jst }: { readonly jst: JstPage }) {
  const { t } = useTranslation()
  const may = useMay(contract.jst.saveNote)
  const [open, setOpen] = useState<string | null>(null)
  // A note that is still being saved must not close the one that was opened meanwhile.
  const close = (one: string) => setOpen((now) => (now === one ? null : now))
  return (
    <Section
      title={t('jst.notes')}
      actions={
        open !== 'new' && (
          <GuardedButton
            procedure={contract.jst.saveNote}
            variant="default"
            size="compact-md"
            onClick={() => setOpen('new')}
          >
            {t('jst.note.add')}
          </GuardedButton>
        )
      }
    >
      {open === 'new' && <NoteForm teryt={jst.teryt} note={null} onClose={() => close('new')} />}
      {jst.notes.length === 0 && open !== 'new' ? (
        <Text c="dimmed">{t('jst.note.none')}</Text>
      ) : (
        <ul className={classes.notes}>
          {jst.notes.map((note) => (
            <li key={note.id} className={classes.note}>
              {open === note.id ? (
                <NoteForm teryt={jst.teryt} note={note} onClose={() => close(note.id)} />
              ) : (
                <NoteItem note={note} onEdit={may ? () => setOpen(note.id) : null} />
              )}
            </li>
          ))}
        </ul>
      )}
      <ReadOnlyNote procedure={contract.jst.saveNote} />
    </Section>
  )
}
