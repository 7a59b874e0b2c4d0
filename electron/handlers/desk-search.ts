import { setImmediate as nextTurn } from 'node:timers/promises'
import { documentsAtDesk, foundAtDesk, foundInOrder } from '#db/read-models/desk-search.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { desk as contract } from '../contract/desk.ts'
import type { HandlersOf } from '../define.ts'

/** What the one box of the desk finds. */
export const search: HandlersOf<typeof contract>['search'] = async ({
  read,
  input: { programmeId, q: typed },
  actor,
  today,
  signal,
}) => {
  const reader = actor?.role ?? 'viewer'
  const found = await read(async (db) =>
    foundAtDesk(db, await programmeById(db, programmeId), { typed, today, reader }),
  )
  // The next key gives this question up: the slow half of it is not begun then.
  await nextTurn()
  signal?.throwIfAborted()
  const documents = await read((db) => documentsAtDesk(db, programmeId, typed))
  return { groups: foundInOrder([...found, ...documents]) }
}
