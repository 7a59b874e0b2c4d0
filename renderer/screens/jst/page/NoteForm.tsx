import { Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { JstNote } from './jst-page.ts'

interface Props {
  readonly teryt: string
  /** Null writes a new one. */
  readonly note: JstNote | null
  readonly onClose: () => void
}

/** The text of a note; what was typed stays as a draft until it is saved. */
export function NoteForm({ teryt, note, onClose }: Props) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const notice = useSavedNotice()
  const saved = useMemo(() => ({ text: note?.text ?? '' }), [note])
  const id = note?.id ?? null
  const draft = useDraft(`jstNote/${programme.id}/${id ?? teryt}`, saved, note?.version ?? 0)
  const [missing, setMissing] = useState(false)
  const save = useDraftSave({
    draft,
    feature: 'jst',
    save: ({ text }, version) =>
      client.jst.saveNote({ programmeId: programme.id, teryt, id, version, text }),
    onSaved() {
      onClose()
      notice()
    },
  })
  const submit = () => {
    const empty = draft.value.text.trim() === ''
    setMissing(empty)
    if (!empty) save.submit()
  }
  const label = t(id === null ? 'jst.note.new' : 'jst.note.one')
  return (
    <DraftForm label={label} draft={draft} save={save} onSubmit={submit} onLeave={onClose}>
      <Textarea
        ref={focusOnce}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={4_000}
        label={label}
        value={draft.value.text}
        error={missing && t('refusal.form.required')}
        onChange={({ currentTarget }) => draft.change({ text: currentTarget.value })}
      />
    </DraftForm>
  )
}

const focusOnce = (field: HTMLTextAreaElement | null) => field?.focus()
