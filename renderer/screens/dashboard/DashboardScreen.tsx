import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, lazyRouteComponent } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { nothingRecruited } from '#db/values/quota.ts'
import { useOffice } from '../../app/office.ts'
import { DayTitle } from '../../ui/DayTitle.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { boardQuery, factsQuery } from '../quota/board-queries.ts'
import { referenceReason } from '../quota/reference-reason.ts'
import { DashboardHeadline } from './DashboardHeadline.tsx'
import { DashboardView } from './DashboardView.tsx'
import { overviewQuery } from './dashboard-queries.ts'

/** Only an office that has recruited nobody needs it. */
const EmptyDashboard = lazyRouteComponent(() => import('./EmptyDashboard.tsx'), 'EmptyDashboard')

const route = getRouteApi('/overview/')

/** The first screen: what matters today, whose move it is, and where the programme stands. */
export function DashboardScreen() {
  const { t } = useTranslation()
  const { programme, status, account } = useOffice()
  const { day } = route.useSearch()
  const navigate = route.useNavigate()
  const format = useFormat()
  const shown = day ?? programme.referenceDay
  const isPast = shown < programme.referenceDay
  const why = day === undefined ? referenceReason(programme, status.today) : null
  const board = useQuery({ ...boardQuery(programme.id, day), placeholderData: keepPreviousData })
  const overview = useQuery({
    ...overviewQuery(programme.id, day),
    placeholderData: keepPreviousData,
    // The figures come first: the host takes longer to find what needs somebody.
    enabled: board.data !== undefined,
  })
  const facts = useQuery(factsQuery(programme.id))
  return (
    <>
      <DayTitle
        title={t('screen.dashboard')}
        lead={[
          t('board.lead', { day: format.longDay(shown) }),
          why !== null && t(`dashboard.stands.${why}`),
          isPast && t('dashboard.past'),
        ]
          .filter(Boolean)
          .join(' ')}
        day={shown}
        asked={day !== undefined}
        today={status.today}
        onDay={(chosen) => {
          void navigate({ search: chosen === null ? {} : { day: chosen }, replace: true })
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
