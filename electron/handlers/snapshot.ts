import type { ReadDb } from '#db/columns.ts'
import { snapshotList, snapshotPage, valuesToFreeze } from '#db/read-models/snapshots.ts'
import { refused } from '#db/refused-error.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { decideAssignment, decideSnapshot, decideSnapshotRemoval } from '#db/rules/snapshot.ts'
import { claimById } from '#db/stores/claim.ts'
import { programmeById } from '#db/stores/programme.ts'
import * as store from '#db/stores/snapshot.ts'
import { instantOf } from '#db/values/day.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { snapshot as contract } from '../contract/snapshot.ts'
import type { HandlersOf } from '../define.ts'
import { snapshotWorkbook } from '../documents/snapshot-workbook.ts'
import type { Actor } from '../host/actors.ts'
import { tellsSex } from './indicator-page.ts'
import { keepsPeople } from './people.ts'

const saved = ({ id, version }: { readonly id: string; readonly version: number }) =>
  allow({ id, version })

/** The values of a reporting period: frozen once, told from then on, compared with what is now. */
export const snapshot: HandlersOf<typeof contract> = {
  list: ({ read, input }) =>
    read(async (db) => {
      await programmeById(db, input.programmeId)
      return snapshotList(db, input.programmeId)
    }),

  page: ({ read, input, actor }) => read((db) => toldPage(db, input.id, actor)),

  workbook: ({ read, input, actor }) =>
    read(async (db) => snapshotWorkbook(await toldPage(db, input.id, actor), input)),

  take: async ({ tx, db, input, actor, now, today }) => {
    const { programmeId, remarks, ...entry } = input
    const programme = await programmeById(db, programmeId)
    const decision = decideSnapshot(entry, {
      programme,
      today: referenceDay(programme, today),
      others: await store.snapshotsOf(db, programmeId),
      claim: await claimOf(db, programmeId, entry.claimId),
    })
    if (!decision.ok) return decision
    const values = await valuesToFreeze(db, programme, entry.to)
    const head = { programmeId, ...entry, remarks, takenAt: instantOf(now), takenById: actor.id }
    return saved(await store.addSnapshot(tx, head, values))
  },

  change: async ({ tx, input: { id, version, name, remarks } }) =>
    name === ''
      ? refuse('snapshot.nameMissing')
      : saved(await store.saveSnapshot(tx, id, version, { name, remarks })),

  assign: async ({ tx, db, input: { id, version, claimId } }) => {
    const row = await store.snapshotById(db, id)
    const taken = claimId === null ? null : await store.snapshotOfClaim(db, claimId)
    const decision = decideAssignment(row, {
      now: await claimOf(db, row.programmeId, row.claimId),
      next: await claimOf(db, row.programmeId, claimId),
      takesFrom: taken === null || taken.id === id ? null : taken.name,
    })
    return decision.ok ? saved(await store.saveSnapshot(tx, id, version, { claimId })) : decision
  },

  remove: async ({ tx, db, input: { id, version, reason } }) => {
    if (reason === '') return refuse('snapshot.reasonMissing')
    const { programmeId, claimId } = await store.snapshotById(db, id)
    const decision = decideSnapshotRemoval(await claimOf(db, programmeId, claimId))
    if (!decision.ok) return decision
    await store.removeSnapshot(tx, id, version)
    tx.because(reason)
    return allow({})
  },
}

/** A snapshot's page without names that would tell the sex of people to one who may not know. */
async function toldPage(db: ReadDb, id: string, actor: Actor | null) {
  const found = await snapshotPage(db, id)
  const lines = found.lines.map((line) => {
    const named = keepsPeople(actor) || !tellsSex(line.rule)
    return { ...line, named, changed: named ? line.changed : [] }
  })
  return { ...found, lines }
}

/** The claim that a snapshot is for; refuses with `record.gone` one of another programme. */
async function claimOf(db: ReadDb, programmeId: string, claimId: string | null) {
  if (claimId === null) return null
  const claim = await claimById(db, claimId)
  if (claim.programmeId !== programmeId) throw refused('record.gone', { table: 'claim' })
  const { ordinal: number, from, to, state } = claim
  return { number, from, to, isDraft: state === 'draft' }
}
