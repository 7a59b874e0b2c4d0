import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { PersonView } from './page/PersonView.tsx'

const route = getRouteApi('/osoby/$id')

/** The page of one person: who they are, what the record lacks, where they have been. */
export function PersonScreen() {
  const { t } = useTranslation()
  const { id } = route.useParams()
  const { edit } = route.useSearch()
  const navigate = route.useNavigate()
  const page = useQuery(api.people.get.queryOptions({ input: { id } }))
  return (
    <>
      {page.data === undefined && <PageTitle title={t('screen.person')} />}
      <Loaded query={page} what={t('person.loadingOne')}>
        {(person) => (
          <PersonView
            key={person.id}
            person={person}
            edit={edit}
            onEdit={(field) => void navigate({ search: { edit: field }, replace: true })}
          />
        )}
      </Loaded>
    </>
  )
}
