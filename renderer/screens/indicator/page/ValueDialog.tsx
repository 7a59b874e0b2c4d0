import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { indicatorLimits } from '#db/values/indicator.ts'
import { grosze } from '#db/values/money.ts'
import { parseMoney } from '#db/values/money-parse.ts'
import { client } from '../../../api.ts'
import { ConfirmWithReason } from '../../../ui/ConfirmWithReason.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { useFormat } from '../../../ui/format.ts'
import { KeptFileField } from '../../../ui/KeptFileField.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { Entered, IndicatorPage } from '../indicator.ts'
import { useIndicatorWords } from '../use-indicator-words.ts'

interface Props {
  readonly page: IndicatorPage
  /** Null enters a new one. */
  readonly value: Entered | null
  readonly today: Day
  readonly onClose: () => void
}

interface Form {
  readonly on: Day | null
  readonly value: string
  readonly evidence: string
}

/** A value on a day with what proves it, in words, as a file, or both. */
export function ValueDialog({ page, value, today, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useIndicatorWords()
  const notice = useSavedNotice()
  const { indicator, programme } = page
  const begun = useMemo<Form>(
    () => ({
      on: value?.on ?? null,
      value: value === null ? '' : format.moneyInput(grosze(value.value)),
      evidence: value?.evidence ?? '',
    }),
    [value, format],
  )
  const place = `indicatorValue/${indicator.id}/${value?.id ?? 'new'}`
  const draft = useDraft(place, begun, value?.version ?? 0)
  const [file, setFile] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const [removing, setRemoving] = useState(false)
  const form = draft.value
  const read = parseMoney(form.value)
  const save = useDraftSave({
    draft,
    feature: 'indicator',
    async save({ on, evidence }, version) {
      if (on === null || !read.ok) return
      await client.indicator.enterValue({
        ...{ indicatorId: indicator.id, id: value?.id ?? null, version },
        ...{ on, value: read.value, evidence, file },
      })
    },
    onSaved() {
      onClose()
      notice()
    },
  })
  const removal = useMutation({
    mutationFn: ({ of: { id, version }, reason }: { of: Entered; reason: string }) =>
      client.indicator.removeValue({ id, version, reason }),
    onSuccess() {
      draft.clear()
      onClose()
      notice(t('saved.removed'))
    },
  })
  if (removing && value !== null) {
    return (
      <ConfirmWithReason
        opened
        title={t('indicator.entered.removeTitle', { day: format.day(value.on) })}
        text={t('indicator.entered.removeText', { value: words.value(indicator, value.value) })}
        confirm={t('indicator.entered.remove')}
        busy={removal.isPending}
        error={removal.error}
        onConfirm={(reason) => removal.mutate({ of: value, reason })}
        onClose={() => setRemoving(false)}
      />
    )
  }
  const title = t(value === null ? 'indicator.entered.addTitle' : 'indicator.entered.editTitle')
  return (
    <Dialog opened onClose={onClose} title={title}>
      <DraftForm
        label={title}
        draft={draft}
        save={save}
        onSubmit={() => {
          setTried(true)
          if (form.on !== null && read.ok) save.submit()
        }}
        onLeave={onClose}
        aside={
          value && (
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              onClick={() => {
                removal.reset()
                setRemoving(true)
              }}
            >
              {t('indicator.entered.remove')}
            </Button>
          )
        }
      >
        <DayField
          required
          data-autofocus
          label={t('indicator.entered.on')}
          value={form.on}
          min={programme.from}
          max={today}
          openAt={page.day}
          error={tried && form.on === null && t('refusal.form.required')}
          onChange={(on) => draft.change({ on })}
        />
        <TextInput
          required
          label={t('indicator.entered.valueIn', { unit: words.unit(indicator) })}
          value={form.value}
          inputMode="decimal"
          error={
            tried &&
            !read.ok &&
            t(form.value.trim() === '' ? 'refusal.form.required' : 'refusal.indicator.valueUnread')
          }
          onChange={({ currentTarget }) => draft.change({ value: currentTarget.value })}
        />
        <Textarea
          autosize
          minRows={2}
          maxLength={indicatorLimits.evidence}
          label={t('indicator.entered.evidence')}
          description={t('indicator.entered.evidenceWhy')}
          value={form.evidence}
          onChange={({ currentTarget }) => draft.change({ evidence: currentTarget.value })}
        />
        <KeptFileField
          label={t('indicator.entered.file')}
          kept={value?.file ?? null}
          read={() => client.indicator.file({ id: value?.id ?? '' })}
          remove={
            value === null
              ? null
              : () => client.indicator.removeFile({ id: value.id, version: value.version })
          }
          chosen={file}
          onChoose={setFile}
        />
      </DraftForm>
    </Dialog>
  )
}
