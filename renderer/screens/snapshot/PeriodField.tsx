import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PeriodOption } from './use-period-options.ts'

interface Props {
  readonly options: readonly PeriodOption[]
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Chooses what to freeze among the periods offered, or another. */
export function PeriodField({ options, value, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <NativeSelect
      data-autofocus
      label={t('snapshot.periods')}
      description={t('snapshot.periodsWhy')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        ...options.map((option) => ({ value: option.value, label: option.label })),
        { value: 'own', label: t('snapshot.ownPeriod') },
      ]}
    />
  )
}
