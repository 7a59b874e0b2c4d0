import { notesBeingTyped } from '#db/read-models/notes-open.ts'
import { decideOwn, decideRing, isFresh, keptAfter, ringOf } from '#db/rules/note.ts'
import * as store from '#db/stores/enquiry.ts'
import { programmeById } from '#db/stores/programme.ts'
import { instantOf } from '#db/values/day.ts'
import { overtakenBy, withChanges } from '#db/values/note-changes.ts'
import { saysNothing } from '#db/values/note-said.ts'
import { allow } from '#db/values/refusal.ts'
import type { note as contract } from '../contract/note.ts'
import type { HandlersOf } from '../define.ts'

/** Notes of conversations while they are being typed. */
export const note: HandlersOf<typeof contract> = {
  open: async ({ tx, db, input, actor, now }) => {
    const { id, programmeId, openedAt, body } = input
    await programmeById(db, programmeId)
    const kept = await store.draftById(db, id)
    const saved = await store.isEnquiry(db, id)
    const decision = decideRing(kept, { accountId: actor.id, saved })
    if (!decision.ok) return decision
    if (kept !== null) return allow({ id, keptAt: kept.keptAt })
    const keptAt = instantOf(now)
    // Rings that a crash left behind, into which nobody had typed.
    for (const left of await store.draftsOf(db, actor.id)) {
      if (saysNothing(left.body) && !isFresh(left.keptAt, keptAt)) await tx.dropDraft(left.id)
    }
    const ring = ringOf(openedAt, keptAt)
    await tx.keepDraft({ id, programmeId, accountId: actor.id, openedAt: ring, keptAt, body })
    return allow({ id, keptAt })
  },

  keep: async ({ tx, db, input: { id, changes, seen }, actor, now }) => {
    const decision = decideOwn(await store.draftById(db, id), actor.id)
    if (!decision.ok) return decision
    const before = decision.value
    const keptAt = keptAfter(before.keptAt, instantOf(now))
    await tx.keepDraft({ ...before, keptAt, body: withChanges(before.body, changes) })
    return allow({ id, keptAt, overtook: overtakenBy(before.body, changes, seen) })
  },

  drop: async ({ tx, db, input: { id }, actor }) => {
    const decision = decideOwn(await store.draftById(db, id), actor.id)
    if (!decision.ok) return decision
    await tx.dropDraft(id)
    return allow({ id })
  },

  list: ({ read, input, actor, office }) =>
    read(async (db) => ({
      notes: await notesBeingTyped(db, input.programmeId, {
        ...{ accountId: actor?.id ?? null, now: instantOf(office.now()) },
      }),
    })),
}
