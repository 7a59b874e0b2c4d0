import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayTitle } from '../../ui/DayTitle.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { BenchmarkView } from './BenchmarkView.tsx'

const route = getRouteApi('/wdrozenia/porownanie')

/** This programme on a day beside its sisters in other regions. */
export function BenchmarkScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const { day } = route.useSearch()
  const navigate = route.useNavigate()
  const input = { programmeId: programme.id, ...(day === undefined ? {} : { day }) }
  const compared = useQuery({
    ...api.benchmark.compare.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <DayTitle
        title={t('screen.benchmark')}
        lead={() => t('benchmark.lead')}
        asked={day}
        onDay={(chosen) => {
          void navigate({ search: { day: chosen }, replace: true })
        }}
      />
      <Loaded query={compared} what={t('benchmark.reading')}>
        {(data) => <BenchmarkView benchmark={data} />}
      </Loaded>
    </>
  )
}
