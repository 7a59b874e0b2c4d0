import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayTitle } from '../../ui/DayTitle.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { WhenIdle } from '../../ui/WhenIdle.tsx'
import { RealisationView } from './RealisationView.tsx'

/** The chart's library is heavy; the figures wait neither for it nor for its drawing. */
const CourseSection = lazy(() => import('./CourseSection.tsx'))

const route = getRouteApi('/budzet/')

/** What became of the budget by a day: how much is left and for what. */
export function RealisationScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const address = route.useSearch()
  const { day, group = 'task', order = 'danger' } = address
  const navigate = route.useNavigate()
  const input = { programmeId: programme.id, ...(day === undefined ? {} : { day }) }
  const matrix = useQuery({
    ...api.realisation.matrix.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  const months = useQuery({
    ...api.realisation.months.queryOptions({ input }),
    placeholderData: keepPreviousData,
    enabled: group === 'month',
  })
  return (
    <>
      <DayTitle
        title={t('screen.realisation')}
        lead={(stood) => t('realisation.lead', { day: stood })}
        asked={day}
        onDay={(chosen) => {
          void navigate({ search: (now) => ({ ...now, day: chosen }), replace: true })
        }}
      />
      <Loaded query={matrix} what={t('realisation.loading')}>
        {(found) => (
          <>
            <RealisationView
              found={found}
              months={group === 'month' ? months : null}
              group={group}
              order={order}
              address={address}
              onArrange={(change) => {
                void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
              }}
              onCloseProof={() => {
                void navigate({
                  search: ({ figure: _, ...rest }) => rest,
                  replace: true,
                  resetScroll: false,
                })
              }}
            />
            {found.realisation.version !== null && (
              <WhenIdle>
                <Suspense>
                  <CourseSection programmeId={programme.id} day={found.realisation.day} />
                </Suspense>
              </WhenIdle>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}
