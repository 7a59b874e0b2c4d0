import { Group, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isNoteKeys, keysPressed, usualNoteKeys } from '#electron/contract/note-keys.ts'
import { shell } from '../../api.ts'
import { chooseNoteKeys, useNoteKey } from '../../app/note-key.ts'
import { useTakesCalls } from '../../app/office.ts'
import { Section } from '../../ui/Section.tsx'

/** Keys with which the person goes on, and which so are never chosen. */
const goesOn = new Set(['Tab', 'Shift+Tab', 'Escape', 'Enter', 'NumpadEnter'])

/** The keys that open the note from any program: pressed in the field, they are the new ones. */
export function NoteKeySection() {
  const { t } = useTranslation()
  const { keys, state, refused } = useNoteKey()
  const takesCalls = useTakesCalls()
  const [unfit, setUnfit] = useState<string | null>(null)
  if (shell !== 'desktop' || !takesCalls) return null
  const onKeyDown = (event: KeyboardEvent) => {
    const pressed = keysPressed(event)
    if (pressed === null || goesOn.has(pressed)) return
    event.preventDefault()
    event.stopPropagation()
    const fits = isNoteKeys(pressed)
    setUnfit(fits ? null : pressed)
    if (fits) chooseNoteKeys(pressed)
  }
  const error =
    (unfit !== null && t('noteKey.unfit', { keys: unfit })) ||
    (refused !== null && t('noteKey.refused', { refused, keys })) ||
    (state === 'taken' && t('noteKey.taken', { keys }))
  return (
    <Section title={t('noteKey.title')} id="note-key">
      <Group align="flex-start">
        <TextInput
          label={t('noteKey.label')}
          description={t('noteKey.how', { usual: usualNoteKeys })}
          error={error}
          value={keys}
          readOnly
          onKeyDown={onKeyDown}
          onBlur={() => setUnfit(null)}
        />
      </Group>
    </Section>
  )
}
