import { useTranslation } from 'react-i18next'
import { jstKinds } from '#db/values/jst.ts'
import { reportStates } from '#db/values/opening-report.ts'
import { client } from '../../api.ts'
import { SaveFileButton } from '../../ui/SaveFileButton.tsx'
import type { Report } from './reports.ts'

interface Props {
  readonly programmeId: string
  /** What is shown, in its order. */
  readonly reports: readonly Report[]
}

const columns = [
  'teryt',
  'name',
  'kind',
  'powiatName',
  'state',
  'daysLate',
  'contractor',
  'orderedOn',
  'dueOn',
  'receivedOn',
  'acceptedOn',
  'remarks',
  'file',
  'sha256',
] as const

/** Saves the list as it is shown as an XLSX file. */
export function ExportReports({ programmeId, reports }: Props) {
  const { t } = useTranslation()
  const make = () =>
    client.openingReport.exportXlsx({
      programmeId,
      order: reports.map(({ teryt }) => teryt ?? ''),
      columns: columns.map((key) => ({ key, heading: t(`openingReport.column.${key}`) })),
      sheetName: t('screen.openingReports'),
      words: Object.fromEntries([
        ['analysis', t('openingReport.analysis')],
        ...jstKinds.map((kind) => [`kind.${kind}`, t(`kind.${kind}`)]),
        ...reportStates.map((state) => [`state.${state}`, t(`openingReport.state.${state}`)]),
      ]),
    })
  return (
    <SaveFileButton kind="xlsx" make={make} size="sm" disabled={reports.length === 0}>
      {t('openingReport.export')}
    </SaveFileButton>
  )
}
