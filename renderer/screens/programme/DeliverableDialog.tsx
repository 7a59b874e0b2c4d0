import { Button, Group, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../api.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useDraftSave } from '../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import type { Deliverable } from './programme.ts'

interface Props {
  readonly stageId: string
  /** Null adds a new one. */
  readonly deliverable: Deliverable | null
  /** Whether it is being ticked as done. */
  readonly done: boolean
  readonly today: Day
  readonly onClose: () => void
}

/** One deliverable: its words and the day it was done. */
export function DeliverableDialog({ stageId, deliverable, done, today, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const { id = null, version = 0, text = '', doneOn = null } = deliverable ?? {}
  const offered = done ? (doneOn ?? today) : null
  const saved = useMemo(() => ({ text, doneOn: offered }), [text, offered])
  const draft = useDraft(`deliverable/${id ?? stageId}`, saved, version)
  const [missing, setMissing] = useState(false)
  const save = useDraftSave({
    draft,
    feature: 'programme',
    save: (value, base) =>
      id === null
        ? client.programme.addDeliverable({ stageId, text: value.text })
        : client.programme.saveDeliverable({ id, version: base, ...value }),
    onSaved() {
      onClose()
      notice()
    },
  })
  const remove = useMutation({
    mutationFn: (gone: Deliverable) =>
      client.programme.removeDeliverable({ id: gone.id, version: gone.version }),
    onSuccess() {
      draft.clear()
      onClose()
      notice(t('saved.removed'))
    },
  })
  const submit = () => {
    const empty = draft.value.text.trim() === ''
    setMissing(empty)
    if (!empty) save.submit()
  }
  const title = t(id === null ? 'programme.addDeliverable' : 'programme.deliverable')
  return (
    <Dialog opened onClose={onClose} title={title}>
      <DraftForm label={title} draft={draft} save={save} onSubmit={submit} onLeave={onClose}>
        <Textarea
          required
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          label={t('field.text')}
          value={draft.value.text}
          error={missing && t('refusal.form.required')}
          onChange={(event) => draft.change({ text: event.currentTarget.value })}
        />
        {id !== null && (
          <DayField
            label={t('field.doneOn')}
            description={t('programme.doneOnWhy')}
            value={draft.value.doneOn}
            openAt={today}
            onChange={(day) => draft.change({ doneOn: day })}
          />
        )}
      </DraftForm>
      {deliverable && (
        <Group justify="flex-end" mt="sm">
          <RefusalAlert error={remove.error} />
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            loading={remove.isPending}
            onClick={() => remove.mutate(deliverable)}
          >
            {t('programme.removeDeliverable')}
          </Button>
        </Group>
      )}
    </Dialog>
  )
}
