import { Text } from '@mantine/core'
import { IconCertificate, IconCertificateOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import type { Certificate } from '../standard.ts'

/** Whether a certificate stands, or when and why it was annulled and what replaced it. */
export function CertificateMark({ certificate }: { readonly certificate: Certificate }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { annulledOn, annulReason, replacedBy } = certificate
  if (annulledOn === null) {
    return (
      <StatusMark
        icon={IconCertificate}
        tone="good"
        word={t('implementationCertificate.register.stands')}
      />
    )
  }
  return (
    <>
      <StatusMark
        icon={IconCertificateOff}
        tone="against"
        word={t('implementationCertificate.register.annulled')}
      />
      <Text size="xs" c="dimmed">
        {t('implementationCertificate.register.annulledOn', {
          day: format.day(annulledOn),
          reason: annulReason,
        })}
        {replacedBy !== null &&
          ` ${t('implementationCertificate.register.replacedBy', { number: replacedBy })}`}
      </Text>
    </>
  )
}
