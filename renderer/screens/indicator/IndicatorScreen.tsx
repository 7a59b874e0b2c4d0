import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { IndicatorView } from './page/IndicatorView.tsx'

const route = getRouteApi('/overview/wskazniki/$id')

/** One indicator on a day: where it stands, how it came there, and what it is made of. */
export function IndicatorScreen() {
  const { t } = useTranslation()
  const { status } = useOffice()
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const page = useQuery({
    ...api.indicator.page.queryOptions({
      input: { id, day: search.day },
    }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      {page.data === undefined && <PageTitle title={t('screen.indicator')} />}
      <Loaded query={page} what={t('indicator.loading')}>
        {(found) => (
          <IndicatorView
            key={found.indicator.id}
            page={found}
            search={search}
            today={status.today}
            onSearch={(change) => {
              void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
            }}
          />
        )}
      </Loaded>
    </>
  )
}
