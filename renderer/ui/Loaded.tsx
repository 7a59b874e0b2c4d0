import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LoadingState } from './LoadingState.tsx'
import { RefusalAlert } from './RefusalAlert.tsx'

interface Props<T> {
  readonly query: UseQueryResult<T, Error>
  /** What is being read, in words. */
  readonly what: string
  readonly children: (data: T) => ReactNode
}

/** What a query brought, the words while it is on its way, or why it did not come. */
export function Loaded<T>({ query, what, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.isError)
    return <RefusalAlert error={query.error} onRetry={() => void query.refetch()} />
  return <LoadingState what={what} />
}
