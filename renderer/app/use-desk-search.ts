import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
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
  const enabled = isAsked(typed)
  const found = useQuery({
    ...questionOf(programmeId, typed),
    enabled,
    placeholderData: keepPreviousData,
  })
  return {
    groups: (enabled && !found.isError && found.data?.groups) || nothing,
    answered: found.data !== undefined,
    looking: enabled && (found.isPlaceholderData || found.isPending) && !found.isError,
    failed: enabled && found.isError,
  }
}

/**
 * Sends the question of what is typed before the box is drawn with it, so that the host works
 * meanwhile. For `onInputCapture`: React draws at the input's change only, which comes after it.
 */
export function useAskDesk(programmeId: string): (typed: string) => void {
  const client = useQueryClient()
  return useCallback(
    (typed) => {
      if (isAsked(typed)) void client.prefetchQuery(questionOf(programmeId, typed))
    },
    [client, programmeId],
  )
}

const isAsked = (typed: string): boolean => fold(typed) !== ''

const questionOf = (programmeId: string, typed: string) => ({
  ...api.desk.search.queryOptions({ input: { programmeId, q: typed.trim().slice(0, 200) } }),
  gcTime: keptFor,
})
