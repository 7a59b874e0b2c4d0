import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { useFormat } from '../../ui/format.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import { ReportBadge } from './ReportBadge.tsx'
import type { Report } from './reports.ts'

/** The opening report of a JST in one line; nothing of one that takes no part and has none. */
export function JstReportLine({ teryt }: { readonly teryt: string }) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const input = { programmeId: programme.id, teryt }
  const { data: report } = useQuery(api.openingReport.ofJst.queryOptions({ input }))
  if (report === undefined || report === null) return null
  return (
    <Group gap="xs">
      <TextLink to="/szkolenia/raporty" search={{ q: teryt }} fw={600}>
        {t('openingReport.ofJst')}
      </TextLink>
      <ReportBadge state={report.state} daysLate={report.daysLate} />
      <LastDay report={report} />
    </Group>
  )
}

/** The day that matters now: of acceptance, of coming, or the due day. */
function LastDay({ report }: { readonly report: Report }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, acceptedOn, receivedOn, dueOn } = report
  const day = state === 'accepted' ? acceptedOn : state === 'received' ? receivedOn : dueOn
  if (state === 'notOrdered' || day === null) return null
  const waits = state === 'late' ? 'ordered' : state
  return (
    <Text size="sm" c="dimmed">
      {t(`openingReport.day.${waits}`, { day: format.day(day) })}
    </Text>
  )
}
