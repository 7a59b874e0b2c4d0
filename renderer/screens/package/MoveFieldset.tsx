import { SimpleGrid, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { PackageMoveKind } from '#db/values/package.ts'
import { DayField } from '../../ui/DayField.tsx'
import { ContractorSelect } from './ContractorSelect.tsx'
import type { MoveForm, NeededField } from './move-form.ts'
import type { Contractor } from './package.ts'

interface Props {
  readonly kind: PackageMoveKind
  readonly form: MoveForm
  readonly onChange: (change: Partial<MoveForm>) => void
  readonly missing: ReadonlySet<NeededField>
  readonly contractors: readonly Contractor[]
  readonly today: Day
  readonly openAt: Day
}

/** The fields of one move, the same for one deliverable and for a selection. */
export function MoveFieldset(props: Props) {
  const { kind, form, onChange, missing, contractors, today, openAt } = props
  const { t } = useTranslation()
  const needed = (field: NeededField) => missing.has(field) && t('refusal.form.required')
  // Where there is no usual day, the day is what has to be typed first.
  const [dayFirst] = useState(form.on === null && kind !== 'order')
  if (kind === 'back') {
    return (
      <Textarea
        required
        data-autofocus
        autosize
        minRows={2}
        maxLength={1_000}
        label={t('package.field.reason')}
        description={t('reason.why')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={form.reason}
        error={needed('reason')}
        onChange={({ currentTarget }) => onChange({ reason: currentTarget.value })}
      />
    )
  }
  const day = (
    <DayField
      required
      {...(dayFirst ? { 'data-autofocus': true } : {})}
      label={t(`package.day.${kind}`)}
      value={form.on}
      max={today}
      openAt={openAt}
      error={needed('on')}
      onChange={(on) => onChange({ on })}
    />
  )
  if (kind === 'order') {
    return (
      <>
        <ContractorSelect
          data-autofocus
          contractors={contractors}
          value={form.contractorId}
          onChange={(contractorId) => onChange({ contractorId })}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          {day}
          <DayField
            label={t('package.field.dueOn')}
            value={form.dueOn}
            min={form.on ?? undefined}
            openAt={openAt}
            onChange={(dueOn) => onChange({ dueOn })}
          />
        </SimpleGrid>
      </>
    )
  }
  return (
    <>
      {day}
      {kind === 'deliver' && (
        <Textarea
          required
          {...(dayFirst ? {} : { 'data-autofocus': true })}
          autosize
          minRows={2}
          maxLength={2_000}
          label={t('package.field.acceptance')}
          placeholder={t('package.field.acceptanceExample')}
          value={form.acceptance}
          error={needed('acceptance')}
          onChange={({ currentTarget }) => onChange({ acceptance: currentTarget.value })}
        />
      )}
    </>
  )
}
