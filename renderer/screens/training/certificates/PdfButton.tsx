import { Button, Group, Progress, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CertificateWord, certificateWords } from '#electron/contract/certificate.ts'
import { api, client } from '../../../api.ts'
import { useLanguage } from '../../../app/language.ts'
import { useOffice } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { saveFile } from '../../jst/register/save-file.ts'
import type { Certificate } from './certificates.ts'

interface Props {
  readonly certificates: readonly Pick<Certificate, 'id' | 'number'>[]
  /** One certificate among others: its button says whose it is. */
  readonly single?: boolean
}

interface Running {
  readonly ticket: string
  readonly stop: AbortController
}

/** Certificates as one PDF; a long one shows how far it is and can be given up. */
export function PdfButton({ certificates, single = false }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { programme } = useOffice()
  const [running, setRunning] = useState<Running | null>(null)
  const download = useMutation({
    mutationFn: async () => {
      const now = { ticket: crypto.randomUUID(), stop: new AbortController() }
      setRunning(now)
      const words = Object.fromEntries(
        certificateWords.map((word) => [word, t(`certificate.word.${word}`)]),
      ) as Record<CertificateWord, string>
      const ids = certificates.map(({ id }) => id)
      const input = { programmeId: programme.id, ids, ticket: now.ticket, language, words }
      try {
        return await client.certificate.pdf(input, { signal: now.stop.signal })
      } catch (error) {
        if (now.stop.signal.aborted) return null
        throw error
      } finally {
        setRunning(null)
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
  if (running !== null && !single) return <Under running={running} />
  const [first] = certificates
  return (
    <Button
      variant={single ? 'subtle' : 'default'}
      size="compact-sm"
      leftSection={<IconFileTypePdf size={16} stroke={1.75} aria-hidden />}
      disabled={certificates.length === 0}
      loading={running !== null}
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

function Under({ running: { ticket, stop } }: { readonly running: Running }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data } = useQuery({
    ...api.certificate.exportProgress.queryOptions({ input: { ticket } }),
    refetchInterval: 300,
  })
  const { done = 0, total = 0 } = data ?? {}
  return (
    <Group gap="xs" role="status">
      <div>
        <Text size="sm">
          {total === 0
            ? t('certificate.export.begins')
            : t('certificate.export.progress', {
                done: format.number(done),
                total: format.number(total),
              })}
        </Text>
        <Progress
          value={total === 0 ? 0 : (100 * done) / total}
          aria-label={t('certificate.export.bar')}
          w="14rem"
        />
      </div>
      <Button variant="default" size="compact-sm" onClick={() => stop.abort()}>
        {t('action.cancel')}
      </Button>
    </Group>
  )
}
