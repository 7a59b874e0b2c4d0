import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReportsView } from './ReportsView.tsx'

const route = getRouteApi('/szkolenia/raporty')

/** The Analysis of the voivodeship and the opening reports. */
export function OpeningReportsScreen() {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useQuery(
    api.openingReport.list.queryOptions({ input: { programmeId: programme.id } }),
  )
  return (
    <>
      {list.data === undefined && <PageTitle title={t('screen.openingReports')} />}
      <Loaded query={list} what={t('openingReport.loading')}>
        {(found) => (
          <ReportsView
            programmeId={programme.id}
            list={found}
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
