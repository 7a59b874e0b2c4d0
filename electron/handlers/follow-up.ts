import { duePromises, followUpQueue } from '#db/read-models/follow-ups.ts'
import { ownersIn } from '#db/read-models/note-facts.ts'
import { receivedPromises } from '#db/read-models/received-promises.ts'
import { silentPage } from '#db/read-models/silent-jsts.ts'
import { deskDay, deskMoment } from '#db/rules/desk-day.ts'
import {
  decideChanged,
  decideClosed,
  decideHandedOver,
  decideSilentDays,
  decideSnoozed,
} from '#db/rules/follow-up.ts'
import { deskRulesOf, saveDeskRules } from '#db/stores/desk-rules.ts'
import * as store from '#db/stores/follow-up.ts'
import { programmeById } from '#db/stores/programme.ts'
import { instantOf } from '#db/values/day.ts'
import { allow } from '#db/values/refusal.ts'
import type { followUp as contract } from '../contract/follow-up.ts'
import type { HandlersOf } from '../define.ts'

const saved = ({ id, version }: { readonly id: string; readonly version: number }) =>
  allow({ id, version })

/** Coming back to callers: the queue, and what becomes of each promise. */
export const followUp: HandlersOf<typeof contract> = {
  queue: ({ read, input, today, actor }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      return followUpQueue(db, programme, { today, reader: actor?.role ?? 'viewer' })
    }),

  mine: ({ read, input, today, actor }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      return actor === null ? { today: 0, overdue: 0 } : duePromises(db, programme, actor.id, today)
    }),

  received: ({ read, input, actor }) =>
    read(async (db) => (actor === null ? [] : receivedPromises(db, input.programmeId, actor.id))),

  silent: ({ read, input, today, actor }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      return silentPage(db, programme, { today, reader: actor?.role ?? 'viewer' })
    }),

  close: async ({ tx, db, input: { id, version, ...asked }, now, today }) => {
    const before = await store.followUpById(db, id)
    const { programmeId, enquiryId } = before
    const programme = await programmeById(db, programmeId)
    const day = deskDay(programme, today)
    const decision = decideClosed(asked, { before, day, owners: await ownersIn(db) })
    if (!decision.ok) return decision
    const row = await store.saveFollowUp(tx, id, version, {
      doneAt: deskMoment(programme, instantOf(now)),
      ...{ result: asked.result, snoozedUntil: null },
    })
    const further =
      asked.further && (await store.addPromise(tx, { programmeId, enquiryId, ...asked.further }))
    return allow({ id: row.id, version: row.version, furtherId: further?.id ?? null })
  },

  handOver: async ({ tx, db, input: { id, version, ownerId, note } }) => {
    const before = await store.followUpById(db, id)
    const decision = decideHandedOver({ ownerId, note }, { before, owners: await ownersIn(db) })
    if (!decision.ok) return decision
    return saved(await store.saveFollowUp(tx, id, version, { ownerId, handover: note }))
  },

  change: async ({ tx, db, input: { id, version, ...asked }, today }) => {
    const before = await store.followUpById(db, id)
    const day = deskDay(await programmeById(db, before.programmeId), today)
    const decision = decideChanged(asked, { before, day })
    if (!decision.ok) return decision
    return saved(await store.saveFollowUp(tx, id, version, asked))
  },

  snooze: async ({ tx, db, input: { id, version, until }, today }) => {
    const before = await store.followUpById(db, id)
    const day = deskDay(await programmeById(db, before.programmeId), today)
    const decision = decideSnoozed(until, { before, day })
    if (!decision.ok) return decision
    return saved(await store.saveFollowUp(tx, id, version, { snoozedUntil: until }))
  },

  saveRules: async ({ tx, db, input: { programmeId, version, silentDays } }) => {
    await programmeById(db, programmeId)
    const decision = decideSilentDays(silentDays)
    if (!decision.ok) return decision
    const before = await deskRulesOf(db, programmeId)
    const proposed = before.proposed.filter((name) => name !== 'silentDays')
    const row = await saveDeskRules(tx, before.id, version, { silentDays, proposed })
    return allow({ version: row.version })
  },
}
