import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Instant } from '#db/values/day.ts'
import { api } from '../../api.ts'
import { LoadingState } from '../../ui/LoadingState.tsx'
import { pageSize } from '../../ui/page-size.ts'
import { mostOnPaper } from '../../ui/print-screen.ts'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { usePaperRows } from '../../ui/use-paper-rows.ts'
import { ChangeSetScreen } from './ChangeSetScreen.tsx'
import { HistoryView } from './HistoryView.tsx'

const route = getRouteApi('/historia')

/** History of changes: the list, or the one change that the address names. */
export function HistoryScreen() {
  const { set } = route.useSearch()
  return set === undefined ? <ChangeSetList /> : <ChangeSetScreen key={set} id={set} />
}

function ChangeSetList() {
  const { t } = useTranslation()
  const { author, feature } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useInfiniteQuery(
    api.history.list.infiniteOptions({
      input: (before: Instant | null) => ({ before, limit: pageSize }),
      initialPageParam: null as Instant | null,
      getNextPageParam: (last) =>
        last.length < pageSize ? undefined : (last.at(-1)?.at ?? undefined),
    }),
  )
  const read = list.data?.pages.flat() ?? []
  const sets = usePaperRows(read, (before) =>
    api.history.list.call({ before: before.at(-1)?.at ?? null, limit: pageSize }),
  )
  if (list.isError) return <RefusalAlert error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <LoadingState what={t('history.reading')} />
  return (
    <HistoryView
      sets={sets}
      filter={{ author, feature }}
      onFilter={(filter) =>
        void navigate({ search: (before) => ({ ...before, ...filter }), replace: true })
      }
      more={sets === read ? list.hasNextPage : sets.length >= mostOnPaper}
      loadingMore={list.isFetchingNextPage}
      onMore={() => void list.fetchNextPage()}
    />
  )
}
