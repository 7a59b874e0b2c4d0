import { Text } from '@mantine/core'
import { IconCertificate, IconCertificateOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import type { Certificate } from './certificates.ts'

/** Whether a certificate stands, and what it replaced, was replaced by, or was annulled for. */
export function CertificateMark({ certificate }: { readonly certificate: Certificate }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { annulledOn, annulReason, reissueOf, replacedBy } = certificate
  const notes = [
    ...(annulledOn === null
      ? []
      : [
          t('certificate.register.annulledOn', {
            day: format.day(annulledOn),
            reason: annulReason,
          }),
        ]),
    ...(replacedBy === null ? [] : [t('certificate.register.replacedBy', { number: replacedBy })]),
    ...(reissueOf === null ? [] : [t('certificate.register.replaces', { number: reissueOf })]),
  ]
  return (
    <>
      {annulledOn === null ? (
        <StatusMark icon={IconCertificate} tone="good" word={t('certificate.state.standing')} />
      ) : (
        <StatusMark
          icon={IconCertificateOff}
          tone="against"
          word={t('certificate.state.annulled')}
        />
      )}
      {notes.map((note) => (
        <Text size="xs" c="dimmed" key={note}>
          {note}
        </Text>
      ))}
    </>
  )
}
