import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayTitle } from '../../ui/DayTitle.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { IndicatorsView } from './IndicatorsView.tsx'

const route = getRouteApi('/overview/wskazniki')

/** Every indicator of the programme with its value on a day. */
export function IndicatorsScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const { day } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useQuery({
    ...api.indicator.list.queryOptions({ input: { programmeId: programme.id, day } }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <DayTitle
        title={t('screen.indicators')}
        lead={(stood) => t('indicator.lead', { day: stood })}
        asked={day}
        tellsWhy
        onDay={(chosen) => {
          void navigate({ search: { day: chosen }, replace: true })
        }}
      />
      <Loaded query={list} what={t('indicator.loading')}>
        {(found) => <IndicatorsView list={found} asked={day} />}
      </Loaded>
    </>
  )
}
