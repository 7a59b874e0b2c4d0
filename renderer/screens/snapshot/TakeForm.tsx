import { Group, Text, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayField } from '../../ui/DayField.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { useFormat } from '../../ui/format.ts'
import { useDraft } from '../../ui/use-draft.ts'
import { useDraftSave } from '../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import type { ClaimList } from '../claim/claim.ts'
import { PeriodField } from './PeriodField.tsx'
import { periodsToFreeze } from './periods.ts'
import type { SnapshotList } from './snapshot.ts'
import { usePeriodOptions } from './use-period-options.ts'

interface Props {
  readonly claims: ClaimList['claims']
  readonly snapshots: SnapshotList
  readonly onClose: () => void
}

interface Form {
  /** The option that filled the fields, or `own`. */
  readonly period: string
  readonly name: string
  readonly from: Day | null
  readonly to: Day | null
  readonly remarks: string
}

const own = 'own'

/** Freezes a period; what is chosen fills the name and the days, which may be changed. */
export function TakeForm({ claims, snapshots, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const navigate = useNavigate()
  const { programme } = useOffice()
  const { referenceDay } = programme
  const options = usePeriodOptions(periodsToFreeze(claims, snapshots, programme, referenceDay))
  const [first] = options
  const {
    value: period = own,
    name: called = '',
    from: begins = null,
    to: ends = null,
  } = first ?? {}
  const begun = useMemo<Form>(
    () => ({ period, name: called, from: begins, to: ends, remarks: '' }),
    [period, called, begins, ends],
  )
  const draft = useDraft(`snapshot/${programme.id}/new`, begun, 0)
  const [tried, setTried] = useState(false)
  const { name, from, to, remarks } = draft.value
  // What a draft chose may have been frozen, or be no draft of a claim, since it was typed.
  const option = options.find(({ value }) => value === draft.value.period)
  const claim = option?.to === to ? option?.claim : null
  const made = useRef<string | null>(null)
  const save = useDraftSave({
    draft,
    feature: 'snapshot',
    async save(form) {
      if (form.from === null || form.to === null) return
      const taken = await client.snapshot.take({
        ...{ programmeId: programme.id, name: form.name, from: form.from, to: form.to },
        ...{ claimId: claim?.id ?? null, remarks: form.remarks },
      })
      made.current = taken.id
    },
    onSaved() {
      onClose()
      if (made.current === null || to === null) return
      notice(t('snapshot.taken', { day: format.day(to) }))
      void navigate({ to: '/migawki/$id', params: { id: made.current } })
    },
  })
  const choose = (value: string) => {
    const chosen = options.find((one) => one.value === value)
    draft.change({
      ...{ period: value, name: chosen?.name ?? '' },
      ...{ from: chosen?.from ?? null, to: chosen?.to ?? null },
    })
    save.reset()
  }
  const submit = () => {
    setTried(true)
    if (name.trim() !== '' && from !== null && to !== null) save.submit()
  }
  const required = (empty: boolean) => tried && empty && t('refusal.form.required')
  const bounds = { min: programme.from, max: referenceDay }
  return (
    <DraftForm
      label={t('snapshot.takeTitle')}
      draft={draft}
      save={save}
      onSubmit={submit}
      onLeave={onClose}
      submitLabel={t('snapshot.freeze')}
    >
      <PeriodField options={options} value={option?.value ?? own} onChange={choose} />
      <Group grow align="flex-start" gap="sm">
        <DayField
          required
          label={t('snapshot.from')}
          value={from}
          onChange={(day) => draft.change({ from: day })}
          error={required(from === null)}
          {...bounds}
        />
        <DayField
          required
          label={t('snapshot.to')}
          value={to}
          onChange={(day) => draft.change({ to: day })}
          error={required(to === null)}
          {...bounds}
        />
      </Group>
      <TextInput
        required
        label={t('snapshot.name')}
        maxLength={120}
        value={name}
        onChange={(event) => draft.change({ name: event.currentTarget.value })}
        error={required(name.trim() === '')}
      />
      <Textarea
        autosize
        minRows={2}
        maxLength={2_000}
        label={t('snapshot.remarks')}
        value={remarks}
        onChange={(event) => draft.change({ remarks: event.currentTarget.value })}
      />
      {claim && <Text size="sm">{t('snapshot.forClaim', { ordinal: claim.ordinal })}</Text>}
    </DraftForm>
  )
}
