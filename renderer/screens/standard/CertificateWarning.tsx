import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { MissingSteps } from './MissingSteps.tsx'

/**
 * What the certificate will still miss once the implementation is completed. The completion itself
 * waits for nothing of it: many offices close it first and gather the rest afterwards.
 */
export function CertificateWarning({ teryt }: { readonly teryt: string }) {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const { data: sheet } = useQuery(
    api.standard.ofJst.queryOptions({ input: { programmeId: id, teryt } }),
  )
  const missing = sheet?.missing.filter(({ gate }) => gate !== 'completion') ?? []
  if (missing.length === 0) return null
  return (
    <Alert
      role="note"
      color="yellow"
      variant="outline"
      icon={<IconAlertTriangle stroke={1.75} aria-hidden />}
      title={t('standard.warning.title')}
    >
      <Text size="sm">{t('standard.warning.text')}</Text>
      <MissingSteps teryt={teryt} missing={missing} />
    </Alert>
  )
}
