import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { DocumentView } from './page/DocumentView.tsx'

const route = getRouteApi('/budzet/dokumenty/$id')

/** The page of one document: its facts, where its money went, and what was done with it. */
export function DocumentScreen() {
  const { t } = useTranslation()
  const { id } = route.useParams()
  const page = useQuery(api.expense.get.queryOptions({ input: { id } }))
  return (
    <>
      {page.data === undefined && <PageTitle title={t('screen.document')} />}
      <Loaded query={page} what={t('expense.loadingOne')}>
        {(document) => <DocumentView key={document.id} document={document} />}
      </Loaded>
    </>
  )
}
