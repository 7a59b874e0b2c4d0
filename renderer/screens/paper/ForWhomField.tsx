import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Whether the dialogue begins here. */
  readonly first?: boolean
}

/** Whom a paper is for, as the register will say. */
export function ForWhomField({ value, onChange, first = false }: Props) {
  const { t } = useTranslation()
  return (
    <TextInput
      {...(first && { 'data-autofocus': true })}
      required
      maxLength={200}
      label={t('paper.register.forWhom')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
