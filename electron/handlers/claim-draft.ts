/** A claim while it is a draft: opened, filled, described, deleted. */
import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import {
  type ClaimablePart,
  claimableParts,
  documentsOfEntries,
  entriesOfClaim,
} from '#db/read-models/claim-entries.ts'
import {
  decideClaimHead,
  decideEdit,
  decideRemoval,
  decideReported,
  takesDocuments,
} from '#db/rules/claim.ts'
import { decideClaimPeriod } from '#db/rules/snapshot.ts'
import * as store from '#db/stores/claim.ts'
import { partById } from '#db/stores/expense-document.ts'
import { refreshDocumentStates } from '#db/stores/expense-state.ts'
import { programmeById } from '#db/stores/programme.ts'
import { saveSnapshot, snapshotOfClaim } from '#db/stores/snapshot.ts'
import { grosze } from '#db/values/money.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { claim as contract } from '../contract/claim.ts'
import type { HandlersOf } from '../define.ts'
import { seenVersion } from './steps.ts'

const saved = ({ id, version }: { id: string; version: number }) => allow({ id, version })

type Drafting = Pick<
  HandlersOf<typeof contract>,
  'create' | 'save' | 'describe' | 'reportMoney' | 'saveNumber' | 'leaveOut' | 'include' | 'remove'
>

export const drafting: Drafting = {
  create: async ({ tx, db, input }) => {
    const programme = await programmeById(db, input.programmeId)
    const decision = decideClaimHead(input, programme)
    if (!decision.ok) return decision
    const row = await store.addClaim(tx, {
      programmeId: programme.id,
      number: '',
      kinds: decision.value,
      from: input.from,
      to: input.to,
      state: 'draft',
      progress: [],
      indicators: [],
      problems: '',
      plan: '',
      advanceRequested: grosze(0),
    })
    const found = takesDocuments(row.kinds) ? await claimableParts(db, programme.id, row.to) : []
    await take(tx, row, found)
    return allow({ id: row.id, version: row.version, gathered: found.length })
  },

  save: async ({ tx, db, input: { id, version, ...head } }) => {
    const row = await store.claimById(db, id)
    const free = decideEdit(row)
    if (!free.ok) return free
    const programme = await programmeById(db, row.programmeId)
    const decision = decideClaimHead(head, programme)
    if (!decision.ok) return decision
    const period = decideClaimPeriod(await snapshotOfClaim(db, id), head.to)
    if (!period.ok) return period
    const after = await store.saveClaim(tx, id, version, { ...head, kinds: decision.value })
    // What was paid after the new end of the period belongs to a later claim.
    if (head.to < row.to) {
      const inTime = await paidBy(db, after)
      await leave(tx, row.id, (entry) => !inTime.has(entry.expenseLineId))
    }
    return saved(after)
  },

  describe: async ({ tx, db, input: { id, version, progress, ...words } }) => {
    const free = decideEdit(await store.claimById(db, id))
    if (!free.ok) return free
    const told = progress.filter(({ text }) => text !== '')
    return saved(await store.saveClaim(tx, id, version, { ...words, progress: told }))
  },

  reportMoney: async ({ tx, db, input: { id, version, ...reported } }) => {
    const free = decideEdit(await store.claimById(db, id))
    if (!free.ok) return free
    const decision = decideReported(reported)
    if (!decision.ok) return decision
    return saved(await store.saveClaim(tx, id, version, reported))
  },

  saveNumber: async ({ tx, db, input: { id, version, number } }) => {
    await store.claimById(db, id)
    return saved(await store.saveClaim(tx, id, version, { number }))
  },

  leaveOut: async ({ tx, db, input }) => {
    const row = await store.claimById(db, input.id)
    const free = decideEdit(row)
    if (!free.ok) return free
    const asked = new Set(input.expenseLineIds)
    const changed = await leave(tx, row.id, (entry) => asked.has(entry.expenseLineId))
    return changed === 0 ? refuse('claim.nothingToLeaveOut') : allow({ changed })
  },

  include: async ({ tx, db, input }) => {
    const row = await store.claimById(db, input.id)
    const free = decideEdit(row)
    if (!free.ok) return free
    const asked = input.expenseLineIds === null ? null : new Set(input.expenseLineIds)
    const found = (await claimableParts(db, row.programmeId, row.to)).filter(
      ({ expenseLineId }) => asked?.has(expenseLineId) ?? true,
    )
    if (found.length === 0) return refuse('claim.nothingToInclude', { to: row.to })
    await take(tx, row, found)
    return allow({ changed: found.length })
  },

  remove: async ({ tx, db, input }) => {
    const row = await store.claimById(db, input.id)
    seenVersion(row, input.version)
    const decision = decideRemoval(row)
    if (!decision.ok) return decision
    const documents = await documentsOfEntries(db, row.id)
    // The frozen values stay on record, for no claim.
    const frozen = await snapshotOfClaim(db, row.id)
    if (frozen !== null) await saveSnapshot(tx, frozen.id, frozen.version, { claimId: null })
    await store.removeClaim(tx, row.id, input.version)
    await refreshDocumentStates(tx, documents)
    return allow({})
  },
}

/** Takes parts into a draft, each with all that is claimable of it, after what it has. */
async function take(tx: Tx, row: store.ClaimRow, parts: readonly ClaimablePart[]) {
  const last = (await store.entriesOf(tx.db, row.id)).at(-1)?.ordinal ?? 0
  for (const [at, { expenseLineId, lineId, amount }] of parts.entries()) {
    await store.addEntry(tx, {
      claimId: row.id,
      ordinal: last + at + 1,
      expenseLineId,
      lineId,
      amount,
      // Own contribution is reckoned when the claim is submitted.
      own: grosze(0),
      reason: '',
    })
  }
  await refreshDocumentStates(
    tx,
    parts.map(({ documentId }) => documentId),
  )
}

async function leave(
  tx: Tx,
  claimId: string,
  wanted: (entry: store.ClaimEntryRow) => boolean,
): Promise<number> {
  const leaving = (await store.entriesOf(tx.db, claimId)).filter(wanted)
  const touched = await Promise.all(
    leaving.map(({ expenseLineId }) => partById(tx.db, expenseLineId)),
  )
  for (const { id, version } of leaving) await store.removeEntry(tx, id, version)
  await refreshDocumentStates(
    tx,
    touched.map(({ documentId }) => documentId),
  )
  return leaving.length
}

/** The parts in a draft whose documents were paid by the end of its period. */
async function paidBy(db: ReadDb, row: store.ClaimRow): Promise<ReadonlySet<string>> {
  const entries = await entriesOfClaim(db, row)
  return new Set(
    entries
      .filter(({ paidOn }) => paidOn !== null && paidOn <= row.to)
      .map(({ expenseLineId }) => expenseLineId),
  )
}
