import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Feature } from '#electron/contract/features.ts'
import { refusalOf } from '../api.ts'
import { refreshFeatures } from '../app/changes.ts'
import type { Draft } from './use-draft.ts'

interface Options<T> {
  readonly draft: Draft<T>
  /** The feature whose queries show what is saved. */
  readonly feature: Feature
  /** Saves the values on top of the version they were typed on. */
  readonly save: (value: T, version: number) => Promise<unknown>
  readonly onSaved: () => void
}

export interface DraftSave {
  readonly submit: () => void
  readonly busy: boolean
  readonly error: Error | null
  /** Forgets the last refusal. */
  readonly reset: () => void
  readonly onReload: () => void
  readonly onOverwrite: () => void
}

/**
 * Saves a draft and clears it once the saved values are on the screen. When somebody
 * else saved first, the person reads again (theirs) or saves their own changes on top
 * of what is there now.
 */
export function useDraftSave<T extends object>(options: Options<T>): DraftSave {
  const { draft, feature, save, onSaved } = options
  const queries = useQueryClient()
  const mutation = useMutation({
    mutationFn: (version: number) => save(draft.value, version),
    async onSuccess() {
      await refreshFeatures(queries, [feature])
      draft.clear()
      onSaved()
    },
    // What is shown beside the refusal must be what is saved now.
    onError: () => refreshFeatures(queries, [feature]),
  })
  return {
    submit: () => mutation.mutate(draft.version),
    busy: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
    onReload() {
      draft.clear()
      mutation.reset()
    },
    onOverwrite() {
      const theirs = refusalOf(mutation.error)?.figures.version
      mutation.mutate(typeof theirs === 'number' ? theirs : draft.version)
    },
  }
}
