import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RecordFields } from './RecordDialog.tsx'

/** A person to talk to, as typed. */
export interface PersonData {
  readonly name: string
  readonly position: string
  readonly phone: string
  readonly email: string
}

interface Props extends RecordFields<PersonData> {
  /** The most characters that the telephone number may have. */
  readonly phoneMax: number
}

/** The four of a saved person, or empty ones for a new one. */
export function personData(saved: PersonData | null): PersonData {
  const { name = '', position = '', phone = '', email = '' } = saved ?? {}
  return { name, position, phone, email }
}

/** The fields of a person to talk to; the name is required. */
export function PersonFields({ value, change, missing, phoneMax }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        required
        data-autofocus
        label={t('field.person')}
        value={value.name}
        maxLength={120}
        error={missing}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <TextInput
        label={t('field.position')}
        value={value.position}
        maxLength={120}
        onChange={({ currentTarget }) => change({ position: currentTarget.value })}
      />
      <TextInput
        label={t('field.phone')}
        value={value.phone}
        maxLength={phoneMax}
        onChange={({ currentTarget }) => change({ phone: currentTarget.value })}
      />
      <TextInput
        label={t('field.email')}
        value={value.email}
        maxLength={200}
        onChange={({ currentTarget }) => change({ email: currentTarget.value })}
      />
    </>
  )
}
