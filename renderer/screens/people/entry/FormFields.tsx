import { Fieldset, NativeSelect, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  labourStatuses,
  type SensitiveField,
  sensitiveAnswers,
  sensitiveFields,
} from '#db/values/person.ts'
import type { FieldsProps } from './fields-props.ts'
import { TextField } from './TextField.tsx'

/** Where the person lives and how to reach them. */
export function AddressFields(fields: FieldsProps) {
  const { t } = useTranslation()
  return (
    <Fieldset legend={t('person.form.address')}>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="sm">
        <TextField {...fields} name="street" max={120} />
        <TextField {...fields} name="house" max={20} />
        <TextField {...fields} name="flat" max={20} />
        <TextField {...fields} name="postCode" max={20} />
        <TextField {...fields} name="town" max={80} />
        <TextField {...fields} name="phone" max={60} />
        <TextField {...fields} name="email" max={200} />
      </SimpleGrid>
    </Fieldset>
  )
}

/** Work at entry; occupation and employer are asked of the employed. */
export function WorkFields(fields: FieldsProps) {
  const { t } = useTranslation()
  const { form, onChange } = fields
  const out = form.labourStatus !== '' && form.labourStatus !== 'employed'
  return (
    <Fieldset legend={t('person.form.work')}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <NativeSelect
          name="labourStatus"
          label={t('field.labourStatus')}
          value={form.labourStatus}
          data={[
            { value: '', label: t('person.form.unknown') },
            ...labourStatuses.map((value) => ({ value, label: t(`person.labourStatus.${value}`) })),
          ]}
          onChange={({ currentTarget }) =>
            onChange({
              labourStatus: labourStatuses.find((one) => one === currentTarget.value) ?? '',
            })
          }
        />
        <TextField {...fields} name="occupation" max={160} disabled={out} />
        <TextField {...fields} name="employer" max={200} disabled={out} />
      </SimpleGrid>
    </Fieldset>
  )
}

interface SensitiveProps extends FieldsProps {
  /** The questions answered on record; how is shown only on asking. */
  readonly answered: readonly SensitiveField[]
}

/** The sensitive questions: refusing to answer is an answer. */
export function SensitiveFields({ form, onChange, answered }: SensitiveProps) {
  const { t } = useTranslation()
  return (
    <Fieldset legend={t('person.form.sensitive')}>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="sm">
        {sensitiveFields.map((field) => (
          <NativeSelect
            key={field}
            name={field}
            label={t(`field.${field}`)}
            value={form[field]}
            data={[
              {
                value: '',
                label: t(
                  answered.includes(field) ? 'person.form.answerKept' : 'person.form.unknown',
                ),
              },
              ...sensitiveAnswers.map((value) => ({ value, label: t(`person.answer.${value}`) })),
            ]}
            onChange={({ currentTarget }) =>
              onChange({
                [field]: sensitiveAnswers.find((one) => one === currentTarget.value) ?? '',
              })
            }
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  )
}
