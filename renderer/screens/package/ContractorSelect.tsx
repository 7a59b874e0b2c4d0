import { useTranslation } from 'react-i18next'
import { FoundSelect } from '../../ui/FoundSelect.tsx'
import type { Contractor } from './package.ts'

interface Props {
  readonly contractors: readonly Contractor[]
  readonly value: string | null
  readonly onChange: (contractorId: string | null) => void
  readonly 'data-autofocus'?: boolean
}

/** Who makes it: one of the contractors of the office, or nobody where the office does. */
export function ContractorSelect({ contractors, value, onChange, ...more }: Props) {
  const { t } = useTranslation()
  return (
    <FoundSelect
      {...more}
      clearable
      label={t('package.field.contractor')}
      description={t('package.field.contractorHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      clearButtonProps={{ 'aria-label': t('package.filter.own') }}
      options={contractors.map(({ id, name, number }) => ({
        value: id,
        label: number === '' ? name : `${name} (${number})`,
      }))}
      value={value}
      onChange={onChange}
    />
  )
}
