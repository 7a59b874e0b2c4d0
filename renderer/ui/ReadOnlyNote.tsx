import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Guarded, useMay, useRolesOf } from '../app/office.ts'

/** Says who may change what is on the screen, to those who may only read it. */
export function ReadOnlyNote({ procedure }: { readonly procedure: Guarded }) {
  const { t } = useTranslation()
  const roles = useRolesOf(procedure)
  if (useMay(procedure)) return null
  return (
    <Text size="sm" c="dimmed">
      {t('access.readOnly', { roles })}
    </Text>
  )
}
