import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { PapersView } from './PapersView.tsx'

const route = getRouteApi('/pisma/')

/** The register of what the office gave out on paper. */
export function PapersScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const register = useQuery(
    api.document.register.queryOptions({ input: { programmeId: programme.id } }),
  )
  return (
    <>
      {register.data === undefined && <PageTitle title={t('screen.papers')} />}
      <Loaded query={register} what={t('paper.register.loading')}>
        {(found) => (
          <PapersView
            programmeId={programme.id}
            register={found}
            search={search}
            onSearch={(change) => {
              void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
            }}
          />
        )}
      </Loaded>
    </>
  )
}
