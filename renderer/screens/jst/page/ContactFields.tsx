import { Checkbox, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Contact data of a JST as it is typed. */
export interface ContactData {
  readonly mediumTown: boolean
  readonly address: string
  readonly phone: string
  readonly email: string
  readonly website: string
}

interface Props {
  readonly value: ContactData
  readonly onChange: (changes: Partial<ContactData>) => void
}

const fields = [
  { name: 'address', max: 300, type: 'text', autoComplete: 'off' },
  { name: 'phone', max: 60, type: 'tel', autoComplete: 'off' },
  { name: 'email', max: 200, type: 'email', autoComplete: 'off' },
  { name: 'website', max: 300, type: 'text', autoComplete: 'off' },
] as const

/** The fields of the contact data and the mark of a medium-sized town. */
export function ContactFields({ value, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <>
      {fields.map(({ name, max, ...input }, at) => (
        <TextInput
          {...input}
          key={name}
          data-autofocus={at === 0 || undefined}
          label={t(`field.${name}`)}
          maxLength={max}
          value={value[name]}
          onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
        />
      ))}
      <Checkbox
        label={t('field.mediumTown')}
        description={t('jst.mediumTownWhy')}
        checked={value.mediumTown}
        onChange={({ currentTarget }) => onChange({ mediumTown: currentTarget.checked })}
      />
    </>
  )
}
