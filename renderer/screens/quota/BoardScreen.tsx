import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { nothingRecruited } from '#db/values/quota.ts'
import { useOffice } from '../../app/office.ts'
import { DayTitle } from '../../ui/DayTitle.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { WhenIdle } from '../../ui/WhenIdle.tsx'
import { BoardView } from './BoardView.tsx'
import { boardQuery, factsQuery } from './board-queries.ts'
import { StageStrip } from './StageStrip.tsx'

/** The chart's library is heavy; the board's figures wait neither for it nor for its drawing. */
const CourseSection = lazy(() => import('./CourseSection.tsx'))
const PeopleLine = lazy(() => import('./PeopleLine.tsx'))

const route = getRouteApi('/overview/tablica')

/** The quota board: where the programme stands on a day and whose move it is. */
export function BoardScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const { day } = route.useSearch()
  const navigate = route.useNavigate()
  const board = useQuery({
    ...boardQuery(programme.id, day),
    placeholderData: keepPreviousData,
  })
  const facts = useQuery(factsQuery(programme.id))
  return (
    <>
      <DayTitle
        title={t('screen.board')}
        lead={(stood) => t('board.lead', { day: stood })}
        asked={day}
        tellsWhy
        onDay={(chosen) => {
          void navigate({ search: { day: chosen }, replace: true })
        }}
      />
      <Loaded query={board} what={t('board.loading')}>
        {({ board, names, benchmarkName }) => (
          <>
            <BoardView board={board} names={names} benchmarkName={benchmarkName} />
            {facts.data && <StageStrip stages={facts.data.stages} day={board.day} />}
            {!nothingRecruited(board) && (
              <WhenIdle>
                <Suspense>
                  <PeopleLine programmeId={programme.id} day={board.day} />
                </Suspense>
                <Suspense>
                  <CourseSection programmeId={programme.id} day={board.day} />
                </Suspense>
              </WhenIdle>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}
