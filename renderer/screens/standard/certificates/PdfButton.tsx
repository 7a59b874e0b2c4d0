import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client, refusalOf } from '../../../api.ts'
import { useLanguage } from '../../../app/language.ts'
import { useOffice } from '../../../app/office.ts'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { UnderWay } from '../../../ui/UnderWay.tsx'
import type { Certificate } from '../standard.ts'
import { certificateWordsOf } from './certificate-words.ts'

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
  const [ticket, setTicket] = useState<string | null>(null)
  const download = useMutation({
    mutationFn: async () => {
      const ticket = crypto.randomUUID()
      setTicket(ticket)
      const words = certificateWordsOf(t)
      const ids = certificates.map(({ id }) => id)
      const input = { programmeId: programme.id, ids, ticket, language, words }
      try {
        return await client.implementationCertificate.pdf(input)
      } catch (error) {
        if (refusalOf(error)?.code === 'office.givenUp') return null
        throw error
      } finally {
        setTicket(null)
      }
    },
    onSuccess: (file) => {
      if (file !== null) saveFile(file)
    },
    onError: (error) =>
      notifications.show({
        message: <RefusalAlert error={error} />,
        autoClose: false,
        closeButtonProps: { 'aria-label': t('action.close') },
      }),
  })
  if (ticket !== null && !single) {
    return (
      <UnderWay
        ticket={ticket}
        bar={t('implementationCertificate.export.bar')}
        begins={t('implementationCertificate.export.begins')}
        words={({ done, total }) => t('implementationCertificate.export.progress', { done, total })}
      />
    )
  }
  const [first] = certificates
  return (
    <Button
      variant={single ? 'subtle' : 'default'}
      size={single ? 'compact-sm' : 'compact-md'}
      leftSection={<IconFileTypePdf size={16} stroke={1.75} aria-hidden />}
      loading={ticket !== null}
      onClick={() => download.mutate()}
      {...(single && first
        ? {
            'aria-label': t('implementationCertificate.export.oneFor', { number: first.number }),
          }
        : {})}
    >
      {single
        ? t('implementationCertificate.export.one')
        : t('implementationCertificate.export.many', { count: certificates.length })}
    </Button>
  )
}
