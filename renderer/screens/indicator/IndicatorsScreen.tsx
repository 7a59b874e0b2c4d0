import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayTitle } from '../../ui/DayTitle.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { referenceReason } from '../quota/reference-reason.ts'
import { IndicatorsView } from './IndicatorsView.tsx'

const route = getRouteApi('/overview/wskazniki')

/** Every indicator of the programme with its value on a day. */
export function IndicatorsScreen() {
  const { t } = useTranslation()
  const format = useFormat()
  const { programme, status } = useOffice()
  const { day } = route.useSearch()
  const navigate = route.useNavigate()
  const why = day === undefined ? referenceReason(programme, status.today) : null
  const list = useQuery({
    ...api.indicator.list.queryOptions({ input: { programmeId: programme.id, day } }),
    placeholderData: keepPreviousData,
  })
  const shown = day ?? programme.referenceDay
  return (
    <>
      <DayTitle
        title={t('screen.indicators')}
        lead={[
          t('indicator.lead', { day: format.longDay(shown) }),
          why !== null && t(`board.stands.${why}`),
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
      <Loaded query={list} what={t('indicator.loading')}>
        {(found) => <IndicatorsView list={found} asked={day} />}
      </Loaded>
    </>
  )
}
