import { NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { indicatorAmounts, indicatorLimits } from '#db/values/indicator.ts'
import { CountFields } from './CountFields.tsx'
import {
  countOf,
  countText,
  fieldsFor,
  formatOfForm,
  type IndicatorForm,
  ruleKinds,
} from './indicator-form.ts'

interface Props {
  readonly form: IndicatorForm
  readonly error: (field: keyof IndicatorForm) => string | undefined
  readonly onChange: (change: Partial<IndicatorForm>) => void
}

/** How the indicator is measured: one of a few kinds of rule, and only the fields of that one. */
export function RuleFields({ form, error, onChange }: Props) {
  const { t } = useTranslation()
  const { ruleKind } = form
  const count = (field: 'of' | 'among', label: string) => (
    <CountFields
      label={label}
      rule={countOf(form[field])}
      error={error(field)}
      onChange={(rule) => onChange({ [field]: countText(rule) })}
    />
  )
  const unit = (field: 'unit' | 'unitEn') => (
    <TextInput
      required={field === 'unit'}
      label={t(`indicator.form.${field}`)}
      description={t('indicator.form.unitWhy')}
      maxLength={indicatorLimits.unit}
      value={form[field]}
      error={error(field)}
      onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
    />
  )
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('indicator.form.rule')}
        value={ruleKind}
        error={error('ruleKind')}
        data={ruleKinds.map((value) => ({ value, label: t(`indicator.form.rules.${value}`) }))}
        onChange={({ currentTarget }) => {
          const chosen = ruleKinds.find((one) => one === currentTarget.value)
          if (chosen === undefined) return
          // A figure of the programme in another unit is no target any more.
          const fits = fieldsFor(formatOfForm({ ruleKind: chosen })).includes(form.targetField)
          const drops = form.targetKind === 'programme' && !fits
          // A share of all in all says nothing: it begins as one that does.
          const same = chosen === 'share' && form.of === form.among
          onChange({
            ruleKind: chosen,
            ...(drops && { targetKind: 'none' }),
            ...(same && { of: countText({ set: 'jstsTrained', where: {} }) }),
          })
        }}
      />
      {ruleKind === 'count' && count('of', t('indicator.form.counted'))}
      {ruleKind === 'share' && (
        <>
          {count('of', t('indicator.form.shareOf'))}
          {count('among', t('indicator.form.shareAmong'))}
        </>
      )}
      {ruleKind === 'amount' && (
        <NativeSelect
          label={t('indicator.form.amount')}
          value={form.amount}
          data={indicatorAmounts.map((value) => ({
            value,
            label: t(`indicatorRule.amount.${value}`),
          }))}
          onChange={({ currentTarget }) => {
            const chosen = indicatorAmounts.find((one) => one === currentTarget.value)
            if (chosen !== undefined) onChange({ amount: chosen })
          }}
        />
      )}
      {ruleKind === 'entered' && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          {unit('unit')}
          {unit('unitEn')}
        </SimpleGrid>
      )}
    </Stack>
  )
}
