import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../app/office.ts'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { BulkActions } from './BulkActions.tsx'
import { ExportReports } from './ExportReports.tsx'
import { ReportDialog } from './ReportDialog.tsx'
import { ReportsTable } from './ReportsTable.tsx'
import { filterReports, keyOf, type Report, type ReportList } from './reports.ts'
import { StateCounts } from './StateCounts.tsx'
import type { ReportsSearch } from './search.ts'

interface Props {
  readonly programmeId: string
  readonly list: ReportList
  readonly search: ReportsSearch
  readonly today: Day
  readonly onSearch: (change: Partial<ReportsSearch>) => void
}

/** One line for each report: who writes it, when it was ordered, due, received and accepted. */
export function ReportsView({ programmeId, list, search, today, onSearch }: Props) {
  const { t } = useTranslation()
  const may = useMay(contract.openingReport.save)
  const [open, setOpen] = useState<string | null>(null)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const shown = filterReports(t, list.reports, search)
  const opened = list.reports.find((report) => keyOf(report) === open)
  const jsts = list.reports.filter(({ teryt }) => teryt !== null).length
  return (
    <Stack gap="sm">
      <PageTitle
        title={t('screen.openingReports')}
        lead={t('openingReport.lead')}
        actions={<ExportReports programmeId={programmeId} reports={shown} />}
      />
      <ReadOnlyNote procedure={contract.openingReport.save} />
      {jsts === 0 && <Text c="dimmed">{t('openingReport.noJsts')}</Text>}
      <StateCounts reports={list.reports} day={list.day} search={search} onSearch={onSearch} />
      <search>
        <TextInput
          type="search"
          w="22rem"
          label={t('openingReport.search')}
          value={search.q ?? ''}
          onChange={({ currentTarget }) => onSearch({ q: currentTarget.value || undefined })}
        />
      </search>
      {may && (
        <BulkActions
          programmeId={programmeId}
          list={list}
          marked={list.reports.filter((report) => marked.has(keyOf(report)))}
          today={today}
          onDone={() => setMarked(new Set())}
        />
      )}
      {shown.length === 0 ? (
        <Group gap="xs">
          <Text>{t('openingReport.nothing')}</Text>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => onSearch({ q: undefined, state: undefined })}
          >
            {t('openingReport.clear')}
          </Button>
        </Group>
      ) : (
        <ReportsTable
          reports={shown}
          search={search}
          onSearch={onSearch}
          {...(may && { marked, onMarked: setMarked })}
          onOpen={(report: Report) => setOpen(keyOf(report))}
        />
      )}
      {opened && (
        <ReportDialog
          key={keyOf(opened)}
          programmeId={programmeId}
          report={opened}
          list={list}
          today={today}
          onClose={() => setOpen(null)}
        />
      )}
    </Stack>
  )
}
