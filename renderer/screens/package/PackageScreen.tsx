import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { PackageView } from './PackageView.tsx'
import { packageList } from './package.ts'
import type { PackageSearch } from './search.ts'

const route = getRouteApi('/wdrozenia/pakiet')

/** The packages of the JSTs that implement, as a matrix or as a list. */
export function PackageScreen() {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const onSearch = useCallback(
    (change: Partial<PackageSearch>, replace = true) => {
      void navigate({ search: (before) => ({ ...before, ...change }), replace })
    },
    [navigate],
  )
  const list = useQuery(
    api.package.list.queryOptions({ input: { programmeId: programme.id }, select: packageList }),
  )
  return (
    <>
      {list.data === undefined && <PageTitle title={t('screen.package')} />}
      <Loaded query={list} what={t('package.loading')}>
        {(found) => (
          <PackageView
            programmeId={programme.id}
            list={found}
            search={search}
            today={status.today}
            onSearch={onSearch}
          />
        )}
      </Loaded>
    </>
  )
}
