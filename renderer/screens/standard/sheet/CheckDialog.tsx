import { Button, NativeSelect, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { type StandardAnswer, standardAnswers } from '#db/values/implementing.ts'
import { standardLimits } from '#db/values/standard.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { FormRefusal } from '../../../ui/FormRefusal.tsx'
import { useFormat } from '../../../ui/format.ts'
import { KeptFileField } from '../../../ui/KeptFileField.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { Check } from '../standard.ts'
import { CheckReading, EvidenceLink, readingFile } from './CheckReading.tsx'
import type { Cell } from './use-answers.ts'

interface Props {
  readonly teryt: string
  readonly cell: Cell
  /** The day that is put in unless there is an answer already. */
  readonly usual: Day | null
  /** The day at which the calendar opens. */
  readonly day: Day
  readonly may: boolean
  /** When the audit that keeps the answer was accepted; null while it is open. */
  readonly locked: Day | null
  readonly onClose: () => void
}

/** One answer with its evidence: a link, a file, a note; read alone where nothing may change. */
export function CheckDialog(props: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { cell, may, locked, onClose } = props
  const check = cell.element[cell.phase]
  const kept = locked !== null && check !== null
  const title = t('standard.check.title', {
    phase: t(`standard.phase.${cell.phase}`),
    element: cell.element.text,
  })
  return (
    <Dialog opened onClose={onClose} title={title} size="lg">
      {kept && (
        <Text size="sm" c="dimmed" mb="xs">
          {t('standard.check.locked', { day: format.day(locked) })}
        </Text>
      )}
      {may && !kept ? <Fields {...props} title={title} /> : <CheckReading check={check} />}
    </Dialog>
  )
}

function Fields({ teryt, cell, usual, day, title, onClose }: Props & { readonly title: string }) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const { programme, status } = useOffice()
  const { element, phase } = cell
  const check = element[phase]
  const saved = useMemo(
    () => ({
      answer: check?.answer ?? ('met' as StandardAnswer),
      assessedOn: check?.assessedOn ?? usual,
      link: check?.link ?? '',
      note: check?.note ?? '',
    }),
    [check, usual],
  )
  const place = `standardCheck/${programme.id}/${teryt}/${element.id}/${phase}`
  const draft = useDraft<typeof saved>(place, saved, check?.version ?? 0)
  const { value, change } = draft
  const [file, setFile] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const done = () => {
    onClose()
    notice()
  }
  const save = useDraftSave({
    draft,
    feature: 'standard',
    save: async ({ assessedOn, ...typed }, version) => {
      if (assessedOn === null) return
      const what = { programmeId: programme.id, teryt, elementId: element.id, phase }
      return client.standard.saveCheck({ ...what, version, assessedOn, ...typed, file })
    },
    onSaved: done,
  })
  const removal = useMutation({
    mutationFn: ({ id, version }: Check) => client.standard.removeCheck({ id, version }),
    async onSuccess() {
      await refreshFeatures(queries, ['standard'])
      draft.clear()
      done()
    },
    onError: () => refreshFeatures(queries, ['standard']),
  })
  return (
    <DraftForm
      label={title}
      draft={draft}
      save={save}
      onSubmit={() => {
        setTried(true)
        if (value.assessedOn !== null) save.submit()
      }}
      onLeave={onClose}
      aside={
        check !== null && (
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            loading={removal.isPending}
            onClick={() => removal.mutate(check)}
          >
            {t('standard.check.remove')}
          </Button>
        )
      }
    >
      <NativeSelect
        data-autofocus
        label={t('standard.check.answer')}
        value={value.answer}
        data={standardAnswers.map((one) => ({ value: one, label: t(`standard.answer.${one}`) }))}
        onChange={({ currentTarget }) => change({ answer: currentTarget.value as StandardAnswer })}
      />
      <DayField
        required
        label={t('standard.sheet.day')}
        value={value.assessedOn}
        max={status.today}
        openAt={day}
        error={tried && value.assessedOn === null && t('refusal.form.required')}
        onChange={(assessedOn) => change({ assessedOn })}
      />
      <TextInput
        label={t('standard.check.link')}
        placeholder="https://"
        inputMode="url"
        maxLength={standardLimits.link}
        value={value.link}
        onChange={({ currentTarget }) => change({ link: currentTarget.value })}
      />
      <EvidenceLink link={check?.link ?? ''} />
      <Textarea
        autosize
        minRows={2}
        maxLength={standardLimits.note}
        label={t('standard.check.note')}
        value={value.note}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
      />
      <KeptFileField
        label={t('standard.check.file')}
        kept={check?.file ?? null}
        read={readingFile(check?.id ?? '')}
        remove={
          check === null
            ? null
            : async () => {
                await client.standard.removeFile({ id: check.id, version: check.version })
                await refreshFeatures(queries, ['standard'])
              }
        }
        chosen={file}
        onChoose={setFile}
      />
      <FormRefusal error={removal.error} typed={value} />
    </DraftForm>
  )
}
