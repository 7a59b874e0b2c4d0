import { Button, Group } from '@mantine/core'
import { IconFileSpreadsheet, IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { wholeFile } from '#electron/contract/file-pieces.ts'
import { workbookWords } from '#electron/contract/realisation-words.ts'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { UnderWay } from '../../ui/UnderWay.tsx'
import { useLongDownload } from '../../ui/use-file-download.ts'
import { useFocusAfterWork } from '../../ui/use-focus-after-work.ts'

const kinds = ['exportXlsx', 'exportJournal'] as const
type Kind = (typeof kinds)[number]

const icons = { exportXlsx: IconFileSpreadsheet, exportJournal: IconFileText }

/** The matrix as a workbook and the documents as a journal; a long one shows how far it is. */
export function ExportButtons({ day }: { readonly day: Day }) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const download = useLongDownload(async (ticket, kind: Kind) => {
    const words = Object.fromEntries(
      workbookWords.map((key) => [key, t(`realisation.export.word.${key}`)]),
    )
    const input = { programmeId: programme.id, day, ticket, words }
    return wholeFile(await client.realisation[kind](input))
  })
  const { ticket } = download
  const [last, setLast] = useState<Kind | null>(null)
  const button = useFocusAfterWork(ticket !== null)
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
            {...(kind === last ? { ref: button } : {})}
            onClick={() => {
              setLast(kind)
              download.mutate(kind)
            }}
          >
            {t(`realisation.export.${kind}`)}
          </Button>
        )
      })}
    </Group>
  )
}
