import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { JstView } from './page/JstView.tsx'

const route = getRouteApi('/jst/$teryt')

/** The page of one JST: its facts, what is missing next, and everything that happened. */
export function JstScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const { teryt } = route.useParams()
  const input = { programmeId: programme.id, teryt }
  const page = useQuery(api.jst.get.queryOptions({ input }))
  const timeline = useQuery(api.jst.timeline.queryOptions({ input }))
  return (
    <>
      {page.data === undefined && <PageTitle title={t('screen.jst')} />}
      <Loaded query={page} what={t('jst.loading')}>
        {(jst) => <JstView key={jst.teryt} jst={jst} timeline={timeline} />}
      </Loaded>
    </>
  )
}
