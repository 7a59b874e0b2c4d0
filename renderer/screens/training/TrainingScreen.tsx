import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { TrainingView } from './page/TrainingView.tsx'

const route = getRouteApi('/szkolenia/$id')

/** The page of one training: its facts and days, who is invited, who comes, who was there. */
export function TrainingScreen() {
  const { t } = useTranslation()
  const { id } = route.useParams()
  const page = useQuery(api.training.get.queryOptions({ input: { id } }))
  return (
    <>
      {page.data === undefined && <PageTitle title={t('screen.training')} />}
      <Loaded query={page} what={t('training.loadingOne')}>
        {(training) => <TrainingView key={training.id} training={training} />}
      </Loaded>
    </>
  )
}
