import { Checkbox, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '#db/values/refusal.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { PersonForm } from './person-form.ts'

interface Props {
  readonly refusal: Refusal
  readonly form: PersonForm
  readonly onChange: (changes: Partial<PersonForm>) => void
}

/** What the person may answer when the same one seems to be on record already. */
export function TwinOffer({ refusal, form, onChange }: Props) {
  const { t } = useTranslation()
  const { id, name } = refusal.figures
  if (!refusal.code.startsWith('people.twin')) return null
  return (
    <Group gap="md">
      {refusal.code !== 'people.twinPesel' && (
        <Checkbox
          label={t('person.form.twinAccepted')}
          checked={form.twinAccepted}
          onChange={({ currentTarget }) => onChange({ twinAccepted: currentTarget.checked })}
        />
      )}
      <TextLink to="/osoby/$id" params={{ id: String(id) }}>
        {t('person.form.openTwin', { name: String(name) })}
      </TextLink>
    </Group>
  )
}
