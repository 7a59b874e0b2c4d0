import { Button } from '@mantine/core'
import { IconFileZip } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isGuarded, issuedKinds } from '#db/values/issued-document.ts'
import { client } from '../../api.ts'
import { SaveFileButton } from '../../ui/SaveFileButton.tsx'
import { UnderWay } from '../../ui/UnderWay.tsx'
import { useLongDownload } from '../../ui/use-file-download.ts'
import { useFocusAfterWork } from '../../ui/use-focus-after-work.ts'
import type { Paper } from './papers.ts'
import { paperStates } from './search.ts'

interface Props {
  readonly programmeId: string
  /** What is shown, in its order. */
  readonly papers: readonly Paper[]
}

const columns = [
  ...(['number', 'kind', 'title', 'forWhom', 'teryt', 'issuedOn', 'issuedBy'] as const),
  ...(['dataDay', 'state', 'withdrawReason', 'fileName', 'sha256', 'fileRemovedOn'] as const),
] as const
/** Columns whose heading or key is another one's. */
const headings = { teryt: 'openingReport.column.teryt', sha256: 'paper.register.sha256' } as const

/** Saves what is shown of the register: the list as XLSX and the files as one archive. */
export function PapersExport({ programmeId, papers }: Props) {
  const { t } = useTranslation()
  const ids = papers.map(({ id }) => id)
  const kept = papers
    .filter(({ fileRemovedOn, kind }) => fileRemovedOn === null && !isGuarded(kind))
    .map(({ id }) => id)
  const xlsx = () =>
    client.document.registerXlsx({
      programmeId,
      ids,
      sheet: {
        name: t('paper.register.table'),
        columns: columns.map((key) => ({
          key: key === 'sha256' ? 'fileSha256' : key,
          heading:
            key === 'teryt' || key === 'sha256' ? t(headings[key]) : t(`paper.register.${key}`),
        })),
      },
      words: Object.fromEntries([
        ...issuedKinds.map((kind) => [`kind.${kind}`, t(`paper.kind.${kind}`)]),
        ...paperStates.map((state) => [`state.${state}`, t(`paper.state.${state}`)]),
      ]),
    })
  return (
    <>
      <SaveFileButton kind="xlsx" size="sm" make={xlsx} disabled={papers.length === 0}>
        {t('paper.register.xlsx')}
      </SaveFileButton>
      <PapersZip programmeId={programmeId} ids={kept} size="sm" />
    </>
  )
}

interface ZipProps {
  readonly programmeId: string
  readonly ids: readonly string[]
  readonly size: 'sm' | 'compact-sm'
}

/** So many files go into one archive at most. */
const mostInZip = 1_000

/** Papers as one archive; a long one shows how far it is and can be given up. */
export function PapersZip({ programmeId, ids, size }: ZipProps) {
  const { t } = useTranslation()
  const inZip = ids.slice(0, mostInZip)
  const name = t('paper.register.zipName')
  const download = useLongDownload((ticket) =>
    client.document.zip({
      ...{ programmeId, ids: [...inZip], ticket, name },
      withdrawn: t('paper.state.withdrawn'),
    }),
  )
  const button = useFocusAfterWork(download.ticket !== null)
  if (download.ticket !== null) {
    return (
      <UnderWay
        ticket={download.ticket}
        bar={t('paper.register.zipBar')}
        begins={t('paper.register.zipBegins')}
        words={({ done, total }) => t('paper.register.zipProgress', { done, total })}
      />
    )
  }
  return (
    <Button
      ref={button}
      variant="default"
      size={size}
      leftSection={<IconFileZip size={16} stroke={1.75} aria-hidden />}
      disabled={inZip.length === 0}
      onClick={() => download.mutate()}
    >
      {t('paper.register.zip', { count: inZip.length })}
    </Button>
  )
}
