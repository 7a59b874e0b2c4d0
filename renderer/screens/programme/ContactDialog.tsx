import { Button, Group, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useDraftSave } from '../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import type { ProgrammeContact } from './programme.ts'

interface Props {
  readonly programmeId: string
  /** Null adds a new one. */
  readonly contact: ProgrammeContact | null
  readonly onClose: () => void
}

const empty = { name: '', position: '', phone: '', email: '' }

/** One public contact of the programme. */
export function ContactDialog({ programmeId, contact, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const saved = useMemo(() => {
    const { name, position, phone, email } = contact ?? empty
    return { name, position, phone, email }
  }, [contact])
  const id = contact?.id ?? null
  const draft = useDraft(`programmeContact/${id ?? programmeId}`, saved, contact?.version ?? 0)
  const [missing, setMissing] = useState(false)
  const save = useDraftSave({
    draft,
    feature: 'programme',
    save: (value, version) => client.programme.saveContact({ programmeId, id, version, ...value }),
    onSaved() {
      onClose()
      notice()
    },
  })
  const remove = useMutation({
    mutationFn: (gone: ProgrammeContact) =>
      client.programme.removeContact({ id: gone.id, version: gone.version }),
    onSuccess() {
      draft.clear()
      onClose()
      notice(t('saved.removed'))
    },
  })
  const submit = () => {
    const nameless = draft.value.name.trim() === ''
    setMissing(nameless)
    if (!nameless) save.submit()
  }
  const text = (field: keyof typeof empty, label: string, max: number) => (
    <TextInput
      label={label}
      required={field === 'name'}
      data-autofocus={field === 'name' || undefined}
      value={draft.value[field]}
      maxLength={max}
      error={field === 'name' && missing && t('refusal.form.required')}
      onChange={(event) => draft.change({ [field]: event.currentTarget.value })}
    />
  )
  const title = t(id === null ? 'programme.addContact' : 'programme.contact')
  return (
    <Dialog opened onClose={onClose} title={title}>
      <DraftForm label={title} draft={draft} save={save} onSubmit={submit} onLeave={onClose}>
        {text('name', t('field.person'), 120)}
        {text('position', t('field.position'), 120)}
        {text('phone', t('field.phone'), 40)}
        {text('email', t('field.email'), 200)}
      </DraftForm>
      {contact && (
        <Group justify="flex-end" mt="sm">
          <RefusalAlert error={remove.error} />
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            loading={remove.isPending}
            onClick={() => remove.mutate(contact)}
          >
            {t('programme.removeContact')}
          </Button>
        </Group>
      )}
    </Dialog>
  )
}
