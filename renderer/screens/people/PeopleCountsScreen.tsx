import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { DayTitle } from '../../ui/DayTitle.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { CountsView } from './counts/CountsView.tsx'
import type { PeopleCountsSearch } from './search.ts'

const route = getRouteApi('/osoby/zestawienie')

/** How many people count and how many attendances there were, on any day. */
export function PeopleCountsScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { day } = search
  const counts = useQuery({
    ...api.peopleCounts.get.queryOptions({
      input: { programmeId: programme.id, ...(day === undefined ? {} : { day }) },
    }),
    placeholderData: keepPreviousData,
  })
  const change = (changes: Partial<PeopleCountsSearch>) => {
    void navigate({
      search: (now) => ({ ...now, ...changes }),
      replace: true,
      resetScroll: false,
    })
  }
  return (
    <>
      <DayTitle
        title={t('screen.peopleCounts')}
        lead={(stood) => t('peopleCounts.lead', { day: stood })}
        asked={day}
        onDay={(chosen) => change({ day: chosen })}
      />
      <Loaded query={counts} what={t('peopleCounts.loading')}>
        {(found) => (
          <CountsView programmeId={programme.id} found={found} search={search} onChange={change} />
        )}
      </Loaded>
    </>
  )
}
