import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../api.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { KeptFileField } from '../../ui/KeptFileField.tsx'
import { RemovalButton } from '../../ui/RemovalButton.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useDraftSave } from '../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { DocumentField } from './DocumentField.tsx'
import { TravellersField } from './TravellersField.tsx'
import { formOfVisit, type Visit } from './visits.ts'

interface Props {
  readonly programmeId: string
  /** Null adds a new one. */
  readonly visit: Visit | null
  readonly day: Day
  readonly today: Day
  readonly onClose: () => void
}

/** A visit as it is entered: where, when, what for, who went, its cost and its report. */
export function VisitDialog({ programmeId, visit, day, today, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const begun = useMemo(() => formOfVisit(visit), [visit])
  const draft = useDraft(`studyVisit/${visit?.id ?? programmeId}`, begun, visit?.version ?? 0)
  const { value: form, change } = draft
  const [file, setFile] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const needed = (missing: boolean) => tried && missing && t('refusal.form.required')
  const { region, host, purpose, from, to } = form
  const whole = region !== '' && host !== '' && purpose !== '' && from !== null && to !== null
  const save = useDraftSave({
    draft,
    feature: 'studyVisit',
    async save({ from: first, to: last, personIds, ...fields }, version) {
      if (first === null || last === null) return
      await client.studyVisit.save({
        ...{ programmeId, id: visit?.id ?? null, version, ...fields },
        ...{ from: first, to: last, personIds: [...personIds], file },
      })
    },
    onSaved() {
      onClose()
      notice()
    },
  })
  const line = (name: 'region' | 'host', maxLength: number) => (
    <TextInput
      required
      {...(name === 'region' ? { 'data-autofocus': true } : {})}
      label={t(`studyVisit.field.${name}`)}
      value={form[name]}
      maxLength={maxLength}
      error={needed(form[name] === '')}
      onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
    />
  )
  const title = visit ? t('studyVisit.dialog', { region: visit.region }) : t('studyVisit.dialogNew')
  return (
    <Dialog opened onClose={onClose} title={title} size="xl">
      <DraftForm
        label={title}
        draft={draft}
        save={save}
        onSubmit={() => {
          setTried(true)
          if (whole) save.submit()
        }}
        onLeave={onClose}
        aside={
          visit && (
            <RemovalButton
              label={t('studyVisit.remove')}
              feature="studyVisit"
              remove={() => client.studyVisit.remove({ id: visit.id, version: visit.version })}
              onRemoved={() => {
                draft.clear()
                onClose()
              }}
            />
          )
        }
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
          {line('region', 120)}
          {line('host', 300)}
          <DayField
            required
            label={t('studyVisit.field.from')}
            value={from}
            openAt={day}
            error={needed(from === null)}
            onChange={(value) => change({ from: value })}
          />
          <DayField
            required
            label={t('studyVisit.field.to')}
            value={to}
            min={from ?? undefined}
            openAt={from ?? day}
            error={needed(to === null)}
            onChange={(value) => change({ to: value })}
          />
        </SimpleGrid>
        <Textarea
          required
          autosize
          maxLength={2_000}
          label={t('studyVisit.field.purpose')}
          value={purpose}
          error={needed(purpose === '')}
          onChange={({ currentTarget }) => change({ purpose: currentTarget.value })}
        />
        <TravellersField
          programmeId={programmeId}
          visit={visit}
          from={from}
          picked={form.personIds}
          onPick={(personIds) => change({ personIds })}
        />
        <DocumentField
          programmeId={programmeId}
          saved={visit?.document ?? null}
          value={form.documentId}
          onChange={(documentId) => change({ documentId })}
        />
        <DayField
          label={t('studyVisit.field.reportOn')}
          value={form.reportOn}
          min={to ?? undefined}
          max={today}
          openAt={day}
          onChange={(reportOn) => change({ reportOn })}
        />
        <Textarea
          autosize
          minRows={3}
          maxLength={20_000}
          label={t('studyVisit.field.report')}
          value={form.report}
          onChange={({ currentTarget }) => change({ report: currentTarget.value })}
        />
        <KeptFileField
          label={t('studyVisit.field.file')}
          kept={visit?.file ?? null}
          read={() => client.studyVisit.file({ id: visit?.id ?? '' })}
          remove={
            visit && (() => client.studyVisit.removeFile({ id: visit.id, version: visit.version }))
          }
          chosen={file}
          onChoose={setFile}
        />
      </DraftForm>
    </Dialog>
  )
}
