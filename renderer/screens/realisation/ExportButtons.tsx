import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileSpreadsheet, IconFileText } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { wholeFile } from '#electron/contract/file-pieces.ts'
import { workbookWords } from '#electron/contract/realisation-words.ts'
import { client, refusalOf } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { UnderWay } from '../../ui/UnderWay.tsx'
import { saveFile } from '../jst/register/save-file.ts'

const kinds = ['exportXlsx', 'exportJournal'] as const
type Kind = (typeof kinds)[number]

const icons = { exportXlsx: IconFileSpreadsheet, exportJournal: IconFileText }

/** The matrix as a workbook and the documents as a journal; a long one shows how far it is. */
export function ExportButtons({ day }: { readonly day: Day }) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const [ticket, setTicket] = useState<string | null>(null)
  const download = useMutation({
    mutationFn: async (kind: Kind) => {
      const ticket = crypto.randomUUID()
      setTicket(ticket)
      const words = Object.fromEntries(
        workbookWords.map((key) => [key, t(`realisation.export.word.${key}`)]),
      )
      const input = { programmeId: programme.id, day, ticket, words }
      try {
        return await wholeFile(await client.realisation[kind](input))
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
  if (ticket !== null) {
    return (
      <UnderWay
        ticket={ticket}
        bar={t('realisation.export.bar')}
        begins={t('realisation.export.begins')}
        words={(counted) => t('realisation.export.progress', counted)}
      />
    )
  }
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
