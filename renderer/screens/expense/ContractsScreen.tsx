import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { ContractsView } from './contracts/ContractsView.tsx'

const route = getRouteApi('/budzet/umowy')

/** The contracts with contractors. */
export function ContractsScreen() {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useQuery(
    api.supplierContract.list.queryOptions({
      input: {
        programmeId: programme.id,
        ...(search.asOf === undefined ? {} : { day: search.asOf }),
      },
    }),
  )
  return (
    <Loaded query={list} what={t('supplierContract.loading')}>
      {(found) => (
        <ContractsView
          programmeId={programme.id}
          list={found}
          search={search}
          today={status.today}
          day={search.asOf ?? programme.referenceDay}
          onSearch={(change) => {
            void navigate({
              search: (before) => ({ ...before, ...change }),
              state: true,
              replace: true,
            })
          }}
        />
      )}
    </Loaded>
  )
}
