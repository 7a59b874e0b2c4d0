import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { SnapshotView } from './SnapshotView.tsx'

const route = getRouteApi('/overview/migawki/$id')

/** One frozen period beside what the same day tells now. */
export function SnapshotScreen() {
  const { t } = useTranslation()
  const { id } = route.useParams()
  const page = useQuery(api.snapshot.page.queryOptions({ input: { id } }))
  return (
    <Loaded query={page} what={t('snapshot.readingOne')}>
      {(data) => <SnapshotView key={id} page={data} />}
    </Loaded>
  )
}
