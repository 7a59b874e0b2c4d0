import { use, useEffect, useSyncExternalStore } from 'react'
import type { NoteChanges, TypedWords } from '#db/values/note-changes.ts'
import { client, connectionStore, refusalOf } from '../../../api.ts'
import { DraftScope } from '../../../ui/use-draft.ts'
import type { Keeping, KeptNote } from './kept-note.ts'
import { noteCopies } from './note-copies.ts'
import { NoteKeeper } from './note-keeper.ts'

const line = {
  open: async (note: KeptNote) => ({ ...(await client.note.open(note)), overtook: {} }),
  keep: (id: string, changes: NoteChanges, seen: TypedWords) =>
    client.note.keep({ id, changes, seen }),
  refusalOf: (error: unknown) => refusalOf(error)?.code ?? null,
}

/** The keeper of each store and person that worked in this window. */
const keepers = new Map<string, NoteKeeper>()

function keeperOf(scope: string): NoteKeeper {
  const known = keepers.get(scope)
  if (known !== undefined) return known
  const keeper = new NoteKeeper(line, noteCopies(scope))
  keepers.set(scope, keeper)
  keeper.recover()
  return keeper
}

/** The notes of this window; what waits is sent again once there is a line to the host. */
export function useNoteKeeper(): NoteKeeper {
  const keeper = keeperOf(use(DraftScope))
  useEffect(
    () =>
      connectionStore.subscribe(() => {
        if (connectionStore.get().state === 'ready') keeper.retry()
      }),
    [keeper],
  )
  return keeper
}

/** One note as it stands here, and how far the host has it. */
export function useKeptNote(
  keeper: NoteKeeper,
  id: string,
): {
  readonly note: KeptNote | null
  readonly keeping: Keeping
  readonly overtook: TypedWords
} {
  const note = useSyncExternalStore(keeper.subscribe, () => keeper.noteOf(id))
  const keeping = useSyncExternalStore(keeper.subscribe, () => keeper.keepingOf(id))
  const overtook = useSyncExternalStore(keeper.subscribe, () => keeper.overtookOf(id))
  return { note, keeping, overtook }
}
