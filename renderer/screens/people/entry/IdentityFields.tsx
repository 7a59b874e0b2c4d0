import { Checkbox, NativeSelect, SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { educations, sexes } from '#db/values/person.ts'
import { parsePesel, sexOf } from '#db/values/pesel.ts'
import type { FieldsProps } from './fields-props.ts'
import { TextField } from './TextField.tsx'

interface Props extends FieldsProps {
  /** The number on record, masked; null when there is none. */
  readonly maskedPesel: string | null
}

/** Who the person is: names, number, and what follows from the number where there is one. */
export function IdentityFields({ maskedPesel, ...fields }: Props) {
  const { t } = useTranslation()
  const { form, onChange } = fields
  const parsed = form.pesel.trim() === '' ? null : parsePesel(form.pesel)
  const known = !form.noPesel && (parsed?.ok === true || (parsed === null && maskedPesel !== null))
  const sex = parsed?.ok === true ? sexOf(parsed.value) : form.sex
  const choice = <T extends string>(values: readonly T[], words: (value: T) => string) => [
    { value: '', label: t('person.form.unknown') },
    ...values.map((value) => ({ value, label: words(value) })),
  ]
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="sm">
      <TextField {...fields} name="lastName" max={80} required />
      <TextField {...fields} name="firstName" max={80} required />
      <TextField
        {...fields}
        name="pesel"
        max={30}
        disabled={form.noPesel}
        description={
          maskedPesel === null || form.noPesel
            ? undefined
            : t('person.form.peselKept', { pesel: maskedPesel })
        }
      />
      <Checkbox
        mt={{ base: 0, sm: 30 }}
        label={t('field.noPesel')}
        checked={form.noPesel}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.checked ? { noPesel: true, pesel: '' } : { noPesel: false })
        }
      />
      <NativeSelect
        name="sex"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        label={t('field.sex')}
        value={sex}
        disabled={known}
        description={known ? t('person.form.fromPesel') : undefined}
        data={choice(sexes, (value) => t(`person.sex.${value}`))}
        onChange={({ currentTarget }) =>
          onChange({ sex: sexes.find((one) => one === currentTarget.value) ?? '' })
        }
      />
      <TextField
        {...fields}
        form={known ? { ...form, ageAtEntry: '' } : form}
        name="ageAtEntry"
        max={3}
        disabled={known}
        description={known ? t('person.form.fromPesel') : undefined}
      />
      <NativeSelect
        name="education"
        label={t('field.education')}
        value={form.education}
        data={choice(educations, (value) => t(`person.education.${value}`))}
        onChange={({ currentTarget }) =>
          onChange({ education: educations.find((one) => one === currentTarget.value) ?? '' })
        }
      />
    </SimpleGrid>
  )
}
