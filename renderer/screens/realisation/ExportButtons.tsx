import { Button, Group, Progress, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileSpreadsheet, IconFileText } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { workbookWords } from '#electron/contract/realisation.ts'
import { api, client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { useFormat } from '../../ui/format.ts'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { saveFile } from '../jst/register/save-file.ts'

const kinds = ['exportXlsx', 'exportJournal'] as const
type Kind = (typeof kinds)[number]

const icons = { exportXlsx: IconFileSpreadsheet, exportJournal: IconFileText }

/** The export under way, with the way to give it up. */
interface Running {
  readonly ticket: string
  readonly stop: AbortController
}

/** The matrix as a workbook and the documents as a journal; a long one shows how far it is. */
export function ExportButtons({ day }: { readonly day: Day }) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const [running, setRunning] = useState<Running | null>(null)
  const download = useMutation({
    mutationFn: async (kind: Kind) => {
      const now = { ticket: crypto.randomUUID(), stop: new AbortController() }
      setRunning(now)
      const words = Object.fromEntries(
        workbookWords.map((key) => [key, t(`realisation.export.word.${key}`)]),
      )
      const input = { programmeId: programme.id, day, ticket: now.ticket, words }
      try {
        return await client.realisation[kind](input, { signal: now.stop.signal })
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
  if (running !== null) return <Under running={running} />
  return (
    <Group gap="xs">
      {kinds.map((kind) => {
        const Icon = icons[kind]
        return (
          <Button
            key={kind}
            variant="default"
            size="compact-sm"
            leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
            onClick={() => download.mutate(kind)}
          >
            {t(`realisation.export.${kind}`)}
          </Button>
        )
      })}
    </Group>
  )
}

function Under({ running: { ticket, stop } }: { readonly running: Running }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data } = useQuery({
    ...api.realisation.exportProgress.queryOptions({ input: { ticket } }),
    refetchInterval: 300,
  })
  const { done = 0, total = 0 } = data ?? {}
  return (
    <Group gap="xs" role="status">
      <div>
        <Text size="sm">
          {total === 0
            ? t('realisation.export.begins')
            : t('realisation.export.progress', {
                done: format.number(done),
                total: format.number(total),
              })}
        </Text>
        <Progress
          value={total === 0 ? 0 : (100 * done) / total}
          aria-label={t('realisation.export.bar')}
          w="14rem"
        />
      </div>
      <Button variant="default" size="compact-sm" onClick={() => stop.abort()}>
        {t('action.cancel')}
      </Button>
    </Group>
  )
}
