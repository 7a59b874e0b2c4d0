import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly value: string
  readonly onChange: (reason: string) => void
}

/** Why what was agreed in an accepted plan changes. */
export function ReasonField({ value, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Textarea
      autosize
      maxLength={500}
      label={t('plan.field.reason')}
      description={t('plan.field.reasonHint')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
