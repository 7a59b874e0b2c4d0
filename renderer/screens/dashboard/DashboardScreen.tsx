import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, lazyRouteComponent } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { nothingRecruited } from '#db/values/quota.ts'
import { contract } from '#electron/contract/contract.ts'
import { useMay, useOffice } from '../../app/office.ts'
import { DayTitle } from '../../ui/DayTitle.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { boardQuery, factsQuery } from '../quota/board-queries.ts'
import { MonthlyReportButton } from '../report/MonthlyReportButton.tsx'
import { DashboardHeadline } from './DashboardHeadline.tsx'
import { DashboardView } from './DashboardView.tsx'
import { overviewQuery } from './dashboard-queries.ts'

/** Only an office that has recruited nobody needs it. */
const EmptyDashboard = lazyRouteComponent(() => import('./EmptyDashboard.tsx'), 'EmptyDashboard')

const route = getRouteApi('/overview/')

/** The first screen: what matters today, whose move it is, and where the programme stands. */
export function DashboardScreen() {
  const { t } = useTranslation()
  const { programme, account } = useOffice()
  const { day } = route.useSearch()
  const navigate = route.useNavigate()
  const mayIssue = useMay(contract.report.issueMonthly)
  const isPast = day !== undefined && day < programme.referenceDay
  const board = useQuery({ ...boardQuery(programme.id, day), placeholderData: keepPreviousData })
  const overview = useQuery({
    ...overviewQuery(programme.id, day),
    placeholderData: keepPreviousData,
  })
  const facts = useQuery(factsQuery(programme.id))
  return (
    <>
      <DayTitle
        title={t('screen.dashboard')}
        lead={(stood) =>
          [t('board.lead', { day: stood }), isPast && t('dashboard.past')].filter(Boolean).join(' ')
        }
        asked={day}
        tellsWhy
        actions={mayIssue && <MonthlyReportButton />}
        onDay={(chosen) => {
          void navigate({ search: { day: chosen }, replace: true })
        }}
      />
      <Loaded query={board} what={t('dashboard.loading')}>
        {({ board: quotas }) => (
          <DashboardView
            key={account.id}
            board={quotas}
            facts={facts}
            isPast={isPast}
            overview={overview}
            programmeId={programme.id}
            headline={
              nothingRecruited(quotas) ? (
                <Suspense>
                  <EmptyDashboard />
                </Suspense>
              ) : (
                <DashboardHeadline overview={overview} />
              )
            }
          />
        )}
      </Loaded>
    </>
  )
}
