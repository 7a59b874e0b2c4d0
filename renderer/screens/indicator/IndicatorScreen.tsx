import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostNamed } from '#db/values/indicator.ts'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { IndicatorView } from './page/IndicatorView.tsx'

const route = getRouteApi('/overview/wskazniki/$id')

/** How many of what counts, and of what does not yet, are named at first. */
const first = 200

/** One indicator on a day: where it stands, how it came there, and what it is made of. */
export function IndicatorScreen() {
  const { t } = useTranslation()
  const { status } = useOffice()
  const { id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [whole, setWhole] = useState(false)
  // Words and steps are looked for among as many as can be read, not among those that are shown;
  // where there are still more, the evidence says so.
  const { q, step, powiat, kind } = search
  const looking = [q, step, powiat, kind].some((asked) => asked !== undefined)
  const page = useQuery({
    ...api.indicator.page.queryOptions({
      input: { id, day: search.day, limit: whole || looking ? mostNamed : first },
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
            onWhole={() => setWhole(true)}
          />
        )}
      </Loaded>
    </>
  )
}
