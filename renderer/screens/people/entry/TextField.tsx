import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldsProps } from './fields-props.ts'

/** The fields of the form that hold a line of text. */
type TextName =
  | 'firstName'
  | 'lastName'
  | 'pesel'
  | 'ageAtEntry'
  | 'street'
  | 'house'
  | 'flat'
  | 'postCode'
  | 'town'
  | 'phone'
  | 'email'
  | 'occupation'
  | 'employer'
  | 'leaveReason'

interface Props extends FieldsProps, Pick<TextInputProps, 'required' | 'description' | 'disabled'> {
  readonly name: TextName
  readonly max: number
}

/** One line of the form, called as everywhere else. */
export function TextField({ form, error, onChange, name, max, ...more }: Props) {
  const { t } = useTranslation()
  return (
    <TextInput
      {...more}
      name={name}
      label={t(`field.${name}`)}
      value={form[name]}
      maxLength={max}
      autoComplete="off"
      // A word under one field must not push it below its neighbours.
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error(name)}
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
    />
  )
}
