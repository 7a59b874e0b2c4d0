import { Autocomplete } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Contractor } from './reports.ts'

interface Props {
  readonly value: string
  readonly contractors: readonly Contractor[]
  readonly error: string | false
  /** It cannot be left out, and takes the focus when the dialogue opens. */
  readonly first?: boolean
  readonly onChange: (name: string) => void
}

/** Who writes the report: one of the known contractors, or a new one by name. */
export function ContractorField({ value, contractors, error, first = false, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Autocomplete
      required={first}
      {...(first ? { 'data-autofocus': true } : {})}
      label={t('openingReport.field.contractor')}
      description={t('openingReport.field.contractorHint')}
      data={[...new Set(contractors.map(({ name }) => name))]}
      limit={8}
      maxLength={300}
      value={value}
      error={error}
      onChange={onChange}
    />
  )
}
