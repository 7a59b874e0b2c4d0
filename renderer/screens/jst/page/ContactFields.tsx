import { Checkbox, Fieldset, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ContactData } from './contact-data.ts'

interface Props {
  readonly value: ContactData
  readonly onChange: (changes: Partial<ContactData>) => void
}

const ways = [
  { name: 'address', max: 300, type: 'text' },
  { name: 'phone', max: 60, type: 'tel' },
  { name: 'email', max: 200, type: 'email' },
  { name: 'website', max: 300, type: 'text' },
] as const

const parts = [
  { name: 'nip', max: 40, type: 'text' },
  { name: 'street', max: 120, type: 'text' },
  { name: 'house', max: 20, type: 'text' },
  { name: 'flat', max: 20, type: 'text' },
  { name: 'postCode', max: 20, type: 'text' },
  { name: 'town', max: 80, type: 'text' },
] as const

/** Contact data, the institution's data for the monitoring form, the mark of a medium-sized town. */
export function ContactFields({ value, onChange }: Props) {
  const { t } = useTranslation()
  const input = ({ name, max, type }: (typeof ways)[number] | (typeof parts)[number]) => (
    <TextInput
      key={name}
      type={type}
      autoComplete="off"
      data-autofocus={name === 'address' || undefined}
      label={t(`field.${name}`)}
      maxLength={max}
      value={value[name]}
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
    />
  )
  return (
    <>
      {ways.map(input)}
      <Fieldset legend={t('jst.institution')}>
        <Text size="sm" c="dimmed" mb="xs">
          {t('jst.institutionWhy')}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {parts.map(input)}
        </SimpleGrid>
      </Fieldset>
      <Checkbox
        label={t('field.mediumTown')}
        description={t('jst.mediumTownWhy')}
        checked={value.mediumTown}
        onChange={({ currentTarget }) => onChange({ mediumTown: currentTarget.checked })}
      />
    </>
  )
}
