import { SimpleGrid, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DayField } from '../../ui/DayField.tsx'
import { useFormat } from '../../ui/format.ts'
import { useFieldError } from '../../ui/use-field-error.ts'
import type { FormErrors, ProgrammeForm } from './programme-form.ts'

interface Props {
  readonly form: ProgrammeForm
  readonly errors: FormErrors
  readonly onChange: (changes: Partial<ProgrammeForm>) => void
}

/** The fields of a programme's facts; the same for this edition and the next. */
export function ProgrammeFields({ form, errors, onChange }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const sentence = useFieldError()
  const text = (field: Exclude<keyof ProgrammeForm, 'from' | 'to'>, extra: Extra = {}) => (
    <TextInput
      {...extra}
      name={field}
      label={t(`field.${field}`)}
      value={form[field]}
      error={sentence(errors[field])}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  )
  const day = (field: 'from' | 'to') => (
    <DayField
      required
      name={field}
      label={t(`field.${field}`)}
      value={form[field]}
      error={sentence(errors[field])}
      onChange={(value) => onChange({ [field]: value })}
    />
  )
  const number: Extra = { required: true, inputMode: 'numeric' }
  return (
    <>
      {text('title', { required: true, maxLength: 300 })}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        {text('callNumber', { maxLength: 80 })}
        {text('agreementNumber', { maxLength: 80 })}
      </SimpleGrid>
      {text('institution', { maxLength: 200 })}
      {text('department', { maxLength: 200 })}
      {text('buyerNip', { maxLength: 40, description: t('programme.buyerNipHint') })}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        {day('from')}
        {day('to')}
        {text('value', { ...number, inputMode: 'decimal', rightSection: format.currency })}
        {text('ownContributionRate', { ...number, inputMode: 'decimal', rightSection: '%' })}
        {text('targetJst', number)}
        {text('targetMediumTowns', number)}
        {text('targetImplementations', number)}
        {text('targetImplementationMediumTowns', number)}
      </SimpleGrid>
    </>
  )
}

interface Extra {
  readonly required?: boolean
  readonly maxLength?: number
  readonly description?: string
  readonly inputMode?: 'numeric' | 'decimal'
  readonly rightSection?: ReactNode
}
