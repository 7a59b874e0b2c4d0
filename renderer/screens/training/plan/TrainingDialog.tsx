import { NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { trainingForms } from '#db/values/training.ts'
import { client } from '../../../api.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { ClashNote } from '../ClashNote.tsx'
import type { Clash, Schedule, TrainingPage } from '../training.ts'
import { DaysFieldset } from './DaysFieldset.tsx'
import { entryOf, errorsOf, formOfTraining, type TrainingFields } from './training-form.ts'

interface Props {
  readonly programmeId: string
  /** Null adds a new one. */
  readonly training: TrainingPage | null
  /** The day that a new one is offered to begin on. */
  readonly on: Day | null
  readonly series: Schedule['series']
  readonly period: { readonly from: Day; readonly to: Day; readonly today: Day }
  readonly onClose: () => void
  readonly onSaved: (id: string) => void
}

/**
 * A training: subject, series, where, who, how many and when. What it has in common with other
 * trainings at the same hours is asked before it is saved; the person may save it anyway.
 */
export function TrainingDialog(props: Props) {
  const { programmeId, training, on, series, period, onClose, onSaved } = props
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const id = training?.id ?? null
  const saved = useMemo(() => formOfTraining(training, series, on), [training, series, on])
  const key = `training/${id ?? `${programmeId}/${on ?? ''}`}`
  const draft = useDraft<TrainingFields>(key, saved, training?.version ?? 0)
  const { value: form } = draft
  const [tried, setTried] = useState(false)
  /** What stands in the way, for the form that was checked. */
  const [asked, setAsked] = useState<{ form: TrainingFields; clashes: readonly Clash[] } | null>(
    null,
  )
  const errors = errorsOf(form)
  const needed = (missing: boolean) => tried && missing && t('refusal.form.required')
  const save = useDraftSave({
    draft,
    feature: 'training',
    async save(typed, version) {
      const entry = entryOf(typed)
      if (entry === null) return
      const done = await client.training.save({ programmeId, id, version, ...entry })
      tellMoves(done)
      onSaved(done.id)
    },
    onSaved() {
      onClose()
      notice(id === null ? t('training.added') : undefined)
    },
  })
  const check = useMutation({
    mutationFn: (entry: NonNullable<ReturnType<typeof entryOf>>) =>
      client.training.check({ programmeId, id, ...entry }),
    onSuccess({ clashes }) {
      if (clashes.length === 0) save.submit()
      else setAsked({ form, clashes })
    },
  })
  const clashes = asked?.form === form ? asked.clashes : null
  const change = (changes: Partial<TrainingFields>) => draft.change(changes)
  const submit = () => {
    setTried(true)
    const entry = entryOf(form)
    if (entry === null || errors.subject || check.isPending) return
    if (clashes === null) check.mutate(entry)
    else save.submit()
  }
  const title = training
    ? t('training.editNamed', { subject: training.subject })
    : t('training.add')
  return (
    <Dialog opened onClose={onClose} title={title} size="xl">
      <DraftForm
        label={title}
        draft={draft}
        save={{
          ...save,
          busy: save.busy || check.isPending,
          error: save.error ?? check.error,
        }}
        onSubmit={submit}
        onLeave={onClose}
        {...(clashes === null ? {} : { submitLabel: t('training.clash.saveAnyway') })}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
          <TextInput
            required
            data-autofocus
            label={t('training.field.subject')}
            maxLength={300}
            value={form.subject}
            error={needed(errors.subject)}
            onChange={({ currentTarget }) => change({ subject: currentTarget.value })}
          />
          <NativeSelect
            required
            label={t('training.field.series')}
            value={form.seriesId}
            error={needed(errors.seriesId)}
            data={[
              { value: '', label: '' },
              ...series.map(({ id: value, name, panel }) => ({
                value,
                label: t('training.field.seriesOption', {
                  name,
                  panel: t(`person.panel.${panel}`),
                }),
              })),
            ]}
            onChange={({ currentTarget }) => change({ seriesId: currentTarget.value })}
          />
          <TextInput
            required
            inputMode="numeric"
            label={t('training.field.capacity')}
            value={form.capacity}
            error={tried && errors.capacity && t('training.field.capacityError')}
            onChange={({ currentTarget }) => change({ capacity: currentTarget.value })}
          />
          <TextInput
            label={t('training.field.trainer')}
            maxLength={200}
            value={form.trainer}
            onChange={({ currentTarget }) => change({ trainer: currentTarget.value })}
          />
          <NativeSelect
            label={t('training.field.form')}
            value={form.form}
            data={trainingForms.map((value) => ({ value, label: t(`training.form.${value}`) }))}
            onChange={({ currentTarget }) => {
              const chosen = trainingForms.find((one) => one === currentTarget.value)
              if (chosen) change({ form: chosen })
            }}
          />
          <TextInput
            label={t(form.form === 'online' ? 'training.field.address' : 'training.field.place')}
            maxLength={500}
            value={form.place}
            onChange={({ currentTarget }) => change({ place: currentTarget.value })}
          />
        </SimpleGrid>
        <DaysFieldset
          days={form.days}
          errors={tried ? errors.days : []}
          period={period}
          onChange={(days) => change({ days })}
        />
        <Textarea
          autosize
          maxLength={2_000}
          label={t('training.field.materials')}
          value={form.materials}
          onChange={({ currentTarget }) => change({ materials: currentTarget.value })}
        />
        {clashes !== null && <ClashNote clashes={clashes} ask />}
      </DraftForm>
    </Dialog>
  )

  /** Another capacity gives seats, or takes them: who is concerned is told by name. */
  function tellMoves({ movedUp, movedDown }: { movedUp: string[]; movedDown: string[] }) {
    if (movedUp.length > 0) notice(t('training.page.movedUp', { names: movedUp.join(', ') }))
    if (movedDown.length > 0) notice(t('training.page.movedDown', { names: movedDown.join(', ') }))
  }
}
