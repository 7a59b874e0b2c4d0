import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayField } from '../../../ui/DayField.tsx'
import type { IndicatorPage } from '../indicator.ts'
import { fieldsFor, formatOfForm, type IndicatorForm } from './indicator-form.ts'

interface Props {
  readonly form: IndicatorForm
  readonly programme: IndicatorPage['programme']
  readonly error: (field: keyof IndicatorForm) => string | undefined
  readonly onChange: (change: Partial<IndicatorForm>) => void
}

const kinds = ['none', 'programme', 'typed'] as const

/** What the indicator is to reach and by when; a figure of the programme follows the programme. */
export function TargetFields({ form, programme, error, onChange }: Props) {
  const { t } = useTranslation()
  const format = formatOfForm(form)
  const fields = fieldsFor(format)
  const offered = kinds.filter((kind) => kind !== 'programme' || fields.length > 0)
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" verticalSpacing="sm">
      <NativeSelect
        label={t('indicator.form.target')}
        value={form.targetKind}
        data={offered.map((value) => ({ value, label: t(`indicator.form.targets.${value}`) }))}
        onChange={({ currentTarget }) => {
          const chosen = kinds.find((one) => one === currentTarget.value)
          const [first] = fields
          if (chosen === undefined) return
          const field =
            chosen === 'programme' && first !== undefined && !fields.includes(form.targetField)
          onChange({ targetKind: chosen, ...(field && { targetField: first }) })
        }}
      />
      {form.targetKind === 'programme' && (
        <NativeSelect
          label={t('indicator.form.targetField')}
          value={form.targetField}
          error={error('targetField')}
          data={fields.map((value) => ({ value, label: t(`indicator.form.programme.${value}`) }))}
          onChange={({ currentTarget }) => {
            const chosen = fields.find((one) => one === currentTarget.value)
            if (chosen !== undefined) onChange({ targetField: chosen })
          }}
        />
      )}
      {form.targetKind === 'typed' && (
        <TextInput
          required
          label={t(`indicator.form.typed.${format}`)}
          inputMode="decimal"
          value={form.target}
          error={error('target')}
          onChange={({ currentTarget }) => onChange({ target: currentTarget.value })}
        />
      )}
      <DayField
        label={t('indicator.form.deadline')}
        value={form.deadline}
        min={programme.from}
        max={programme.to}
        openAt={programme.to}
        error={error('deadline')}
        onChange={(deadline) => onChange({ deadline })}
      />
    </SimpleGrid>
  )
}
