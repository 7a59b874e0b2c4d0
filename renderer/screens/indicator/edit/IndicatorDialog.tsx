import { Button, Checkbox, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { indicatorKinds, indicatorLimits } from '#db/values/indicator.ts'
import { client, refusalOf } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useOffice } from '../../../app/office.ts'
import { ConfirmWithReason } from '../../../ui/ConfirmWithReason.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DraftForm } from '../../../ui/DraftForm.tsx'
import { useFormat } from '../../../ui/format.ts'
import { useDraft } from '../../../ui/use-draft.ts'
import { useDraftSave } from '../../../ui/use-draft-save.ts'
import { useFieldError } from '../../../ui/use-field-error.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { IndicatorPage } from '../indicator.ts'
import { useIndicatorWords } from '../use-indicator-words.ts'
import {
  errorsOf,
  type FormErrors,
  fieldOfRefusal,
  formOfIndicator,
  type IndicatorForm,
  ruleOf,
  targetOf,
} from './indicator-form.ts'
import { RuleFields } from './RuleFields.tsx'
import { RulePreview } from './RulePreview.tsx'
import { TargetFields } from './TargetFields.tsx'

interface Props {
  /** Null writes down a new one. */
  readonly page: IndicatorPage | null
  readonly onClose: () => void
}

interface Removal {
  readonly of: IndicatorPage['indicator']
  readonly reason: string
}

/** An indicator: what it is called, how it is measured, what it is to reach and by when. */
export default function IndicatorDialog({ page, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const sentence = useFieldError()
  const words = useIndicatorWords()
  const office = useOffice().programme
  const begun = useMemo(() => formOfIndicator(page, format), [page, format])
  const programmeId = page?.programmeId ?? office.id
  const id = page?.indicator.id ?? null
  const place = `indicator/${programmeId}/${id ?? 'new'}`
  const draft = useDraft(place, begun, page?.indicator.version ?? 0)
  const [errors, setErrors] = useState<FormErrors>({})
  const [removing, setRemoving] = useState(false)
  const made = useRef<string | null>(null)
  const save = useDraftSave({
    draft,
    feature: 'indicator',
    async save(form, version) {
      const read = targetOf(form)
      if (!('target' in read)) return
      const { code, name, nameEn, kind, source, deadline, isProposed } = form
      const saved = await client.indicator.save({
        ...{ programmeId, id, version, code, name, nameEn, kind, source, deadline, isProposed },
        ...{ rule: ruleOf(form), target: read.target, active: page?.indicator.active ?? true },
      })
      made.current = saved.id
    },
    onSaved() {
      onClose()
      notice()
      if (id === null && made.current !== null) {
        void navigate({ to: '/wskazniki/$id', params: { id: made.current } })
      }
    },
  })
  const removal = useMutation({
    mutationFn: ({ of: { id, version }, reason }: Removal) =>
      client.indicator.remove({ id, version, reason }),
    async onSuccess() {
      draft.clear()
      onClose()
      notice(t('saved.removed'))
      await navigate({ to: '/wskazniki' })
      await refreshFeatures(queries, ['indicator'])
    },
  })
  const form = draft.value
  const refusal = refusalOf(save.error)
  const refused = refusal === null ? undefined : fieldOfRefusal(refusal)
  // What the host refuses is told at its field, and the person goes on there.
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refused === undefined) return
    fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refused])
  const error = (field: keyof IndicatorForm) =>
    sentence(errors[field] ?? (refused === field ? (refusal ?? undefined) : undefined))
  const change = (changes: Partial<IndicatorForm>) => {
    save.reset()
    setErrors({})
    draft.change(changes)
  }
  const text = (field: 'code' | 'name' | 'nameEn' | 'source') => (
    <TextInput
      required={field !== 'nameEn'}
      label={t(`indicator.form.${field}`)}
      placeholder={field === 'nameEn' ? form.name : ''}
      maxLength={indicatorLimits[field === 'nameEn' ? 'name' : field]}
      value={form[field]}
      error={error(field)}
      onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
    />
  )
  if (removing && page !== null) {
    const { indicator } = page
    return (
      <ConfirmWithReason
        opened
        title={t('indicator.form.removeTitle', {
          ...{ code: indicator.code, name: words.name(indicator) },
        })}
        text={t('indicator.form.removeText')}
        confirm={t('indicator.form.remove')}
        busy={removal.isPending}
        error={removal.error}
        onConfirm={(reason) => removal.mutate({ of: indicator, reason })}
        onClose={() => setRemoving(false)}
      />
    )
  }
  const title = t(page === null ? 'indicator.form.addTitle' : 'indicator.form.editTitle')
  return (
    <Dialog opened onClose={onClose} title={title} size="46rem">
      <DraftForm
        label={title}
        draft={draft}
        save={refused === undefined ? save : { ...save, error: null }}
        onSubmit={() => {
          const found = errorsOf(form)
          setErrors(found)
          if (Object.keys(found).length === 0) save.submit()
        }}
        onLeave={onClose}
        aside={
          page && (
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              onClick={() => {
                removal.reset()
                setRemoving(true)
              }}
            >
              {t('indicator.form.remove')}
            </Button>
          )
        }
      >
        <Stack gap="sm" ref={fields}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            {text('code')}
            <NativeSelect
              label={t('indicator.form.kind')}
              value={form.kind}
              data={indicatorKinds.map((value) => ({ value, label: t(`indicator.kind.${value}`) }))}
              onChange={({ currentTarget }) => {
                const kind = indicatorKinds.find((one) => one === currentTarget.value)
                if (kind !== undefined) change({ kind })
              }}
            />
          </SimpleGrid>
          {text('name')}
          {text('nameEn')}
          {text('source')}
          <RuleFields form={form} error={error} onChange={change} />
          <RulePreview
            programmeId={programmeId}
            rule={ruleOf(form)}
            day={page?.day}
            told={refused !== undefined}
          />
          <TargetFields
            form={form}
            programme={page?.programme ?? office}
            error={error}
            onChange={change}
          />
          <Checkbox
            label={t('indicator.form.isProposed')}
            description={t('indicator.form.isProposedWhy')}
            checked={form.isProposed}
            onChange={({ currentTarget }) => change({ isProposed: currentTarget.checked })}
          />
        </Stack>
      </DraftForm>
    </Dialog>
  )
}
