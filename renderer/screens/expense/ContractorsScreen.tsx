import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { ContractorsView } from './contractors/ContractorsView.tsx'
import type { ContractorsSearch } from './contractors/search.ts'

const route = getRouteApi('/budzet/kontrahenci')

/** The contractors of the office with their documents in the programme. */
export function ContractorsScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const list = useQuery(api.contractor.list.queryOptions({ input: { programmeId: programme.id } }))
  const change = useCallback(
    (changes: Partial<ContractorsSearch>) => {
      void navigate({ search: (before) => ({ ...before, ...changes }), state: true, replace: true })
    },
    [navigate],
  )
  return (
    <Loaded query={list} what={t('contractor.loading')}>
      {(contractors) => (
        <ContractorsView contractors={contractors} search={search} onChange={change} />
      )}
    </Loaded>
  )
}
