import { Button } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { useLanguage } from '../../../app/language.ts'
import { useOffice } from '../../../app/office.ts'
import { UnderWay } from '../../../ui/UnderWay.tsx'
import { useLongDownload } from '../../../ui/use-file-download.ts'
import { certificateWordsOf } from './certificate-words.ts'
import type { Certificate } from './certificates.ts'

interface Props {
  readonly certificates: readonly Pick<Certificate, 'id' | 'number'>[]
  /** One certificate among others: its button says whose it is. */
  readonly single?: boolean
}

/** Certificates as one PDF; a long one shows how far it is and can be given up. */
export function PdfButton({ certificates, single = false }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { programme } = useOffice()
  const download = useLongDownload(async (ticket) => {
    const words = certificateWordsOf(t)
    const ids = certificates.map(({ id }) => id)
    const input = { programmeId: programme.id, ids, ticket, language, words }
    return client.certificate.pdf(input)
  })
  const { ticket } = download
  if (ticket !== null && !single) {
    return (
      <UnderWay
        ticket={ticket}
        bar={t('certificate.export.bar')}
        begins={t('certificate.export.begins')}
        words={({ done, total }) => t('certificate.export.progress', { done, total })}
      />
    )
  }
  const [first] = certificates
  return (
    <Button
      variant={single ? 'subtle' : 'default'}
      size="compact-sm"
      leftSection={<IconFileTypePdf size={16} stroke={1.75} aria-hidden />}
      disabled={certificates.length === 0}
      loading={ticket !== null}
      onClick={() => download.mutate()}
      {...(single && first
        ? { 'aria-label': t('certificate.export.oneFor', { number: first.number }) }
        : {})}
    >
      {single
        ? t('certificate.export.one')
        : t('certificate.export.many', { count: certificates.length })}
    </Button>
  )
}
