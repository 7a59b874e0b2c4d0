import { Fieldset, SimpleGrid, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayField } from '../../../ui/DayField.tsx'
import type { FieldsProps } from './fields-props.ts'

/** What is gathered within four weeks of leaving. */
export function LeavingFields({ form, error, onChange }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <Fieldset legend={t('person.form.leaving')}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        {(['situationOnLeaving', 'result'] as const).map((name) => (
          <Textarea
            key={name}
            name={name}
            autosize
            minRows={1}
            maxLength={1_000}
            label={t(`field.${name}`)}
            value={form[name]}
            onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
          />
        ))}
        <DayField
          name="resultOn"
          label={t('field.resultOn')}
          value={form.resultOn}
          error={error('resultOn')}
          onChange={(resultOn) => onChange({ resultOn })}
        />
      </SimpleGrid>
    </Fieldset>
  )
}
