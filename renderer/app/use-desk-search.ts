import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FoundGroup } from '#db/values/desk-search.ts'
import { fold } from '#db/values/fold.ts'
import { api } from '../api.ts'

/** Answers to single letters are asked for again and again; they are not kept for long. */
const keptFor = 30_000
const nothing: readonly FoundGroup[] = []

export interface DeskFound {
  /** The groups of the last answer; of the words before while the next answer is on its way. */
  readonly groups: readonly FoundGroup[]
  /** Whether any answer has come. */
  readonly answered: boolean
  /** Whether the answer to what is typed is still awaited. */
  readonly looking: boolean
  readonly failed: boolean
}

/**
 * What the host finds for what is typed, at every key: the question before is given up. Until the
 * answer comes the one before stands, so that the list does not flicker; whoever opens from it
 * must wait while `looking`.
 */
export function useDeskSearch(programmeId: string, typed: string): DeskFound {
  const q = typed.trim().slice(0, 200)
  const enabled = fold(q) !== ''
  const found = useQuery({
    ...api.desk.search.queryOptions({ input: { programmeId, q } }),
    enabled,
    placeholderData: keepPreviousData,
    gcTime: keptFor,
  })
  return {
    groups: (enabled && !found.isError && found.data?.groups) || nothing,
    answered: found.data !== undefined,
    looking: enabled && (found.isPlaceholderData || found.isPending) && !found.isError,
    failed: enabled && found.isError,
  }
}
