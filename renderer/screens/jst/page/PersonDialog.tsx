import { Button, Group, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { JstContact } from './jst-page.ts'

interface Props {
  readonly teryt: string
  /** Null adds a new one. */
  readonly contact: JstContact | null
  readonly onClose: () => void
}

const empty = { name: '', position: '', phone: '', email: '' }
const fields = [
  { name: 'name', label: 'person', max: 120 },
  { name: 'position', label: 'position', max: 120 },
  { name: 'phone', label: 'phone', max: 60 },
  { name: 'email', label: 'email', max: 200 },
] as const

/** One person to talk to at a JST. */
export function PersonDialog({ teryt, contact, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const saved = useMemo(() => {
    const { name, position, phone, email } = contact ?? empty
    return { name, position, phone, email }
  }, [contact])
  const id = contact?.id ?? null
  const draft = useDraft(`jstContact/${id ?? teryt}`, saved, contact?.version ?? 0)
  const [missing, setMissing] = useState(false)
  const save = useDraftSave({
    draft,
    feature: 'jst',
    save: (value, version) => client.jst.saveContact({ teryt, id, version, ...value }),
    onSaved() {
      onClose()
      notice()
    },
  })
  const remove = useMutation({
    mutationFn: (gone: JstContact) =>
      client.jst.removeContact({ id: gone.id, version: gone.version }),
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
  const title = t(id === null ? 'jst.person.new' : 'jst.person.one')
  return (
    <Dialog opened onClose={onClose} title={title}>
      <DraftForm label={title} draft={draft} save={save} onSubmit={submit} onLeave={onClose}>
        {fields.map(({ name, label, max }) => (
          <TextInput
            key={name}
            label={t(`field.${label}`)}
            required={name === 'name'}
            data-autofocus={name === 'name' || undefined}
            value={draft.value[name]}
            maxLength={max}
            error={name === 'name' && missing && t('refusal.form.required')}
            onChange={({ currentTarget }) => draft.change({ [name]: currentTarget.value })}
          />
        ))}
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
            {t('jst.person.remove')}
          </Button>
        </Group>
      )}
    </Dialog>
  )
}
