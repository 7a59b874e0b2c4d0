import { Group, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Numbering } from './use-number-pattern.ts'

/** The pattern of agreement numbers and the number it starts with. */
export function NumberPattern({ numbering }: { readonly numbering: Numbering }) {
  const { t } = useTranslation()
  return (
    <Group align="flex-start" gap="sm">
      <TextInput
        label={t('recruitment.pattern.label')}
        description={t('recruitment.pattern.how', { nr: '{nr}', rok: '{rok}' })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={60}
        value={numbering.pattern}
        onChange={({ currentTarget }) => numbering.setPattern(currentTarget.value)}
        error={!numbering.numbers && t('recruitment.pattern.sameNumber', { nr: '{nr}' })}
        style={{ flex: '1 1 16rem' }}
      />
      <TextInput
        label={t('recruitment.pattern.start')}
        description={t('recruitment.pattern.startHow')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode="numeric"
        maxLength={9}
        value={numbering.start}
        onChange={({ currentTarget }) => numbering.setStart(currentTarget.value)}
        style={{ flex: '1 1 8rem' }}
      />
    </Group>
  )
}
