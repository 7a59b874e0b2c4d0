import { isLineNamed } from '#db/read-models/budget-line-uses.ts'
import { budgetOverview, comparedVersions, planVersion } from '#db/read-models/budget-plan.ts'
import { decideApproval } from '#db/rules/budget.ts'
import { decideRules } from '#db/rules/budget-rules.ts'
import {
  decideApprovalDay,
  decideDirectTotal,
  decideDiscard,
  decideNewDraft,
  decideWritable,
} from '#db/rules/budget-versions.ts'
import * as store from '#db/stores/budget.ts'
import * as lines from '#db/stores/budget-lines.ts'
import { programmeById } from '#db/stores/programme.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { budget as contract } from '../contract/budget.ts'
import type { HandlersOf } from '../define.ts'
import { importLines, previewLines, remapLines } from './budget-import.ts'
import * as budgetLines from './budget-lines.ts'
import * as transfers from './budget-transfer.ts'

const saved = ({ id, version }: { id: string; version: number }) => allow({ id, version })

/** The budget: money rules and versions; its lines and transfers have files of their own. */
export const budget: HandlersOf<typeof contract> = {
  overview: ({ read, input }) =>
    read(async (db) => budgetOverview(db, await programmeById(db, input.programmeId))),

  version: ({ read, input }) => read((db) => planVersion(db, input.versionId)),

  compare: ({ read, input }) => read((db) => comparedVersions(db, input.beforeId, input.afterId)),

  saveRules: async ({ tx, db, input }) => {
    const { programmeId, version, confirmed, ...fields } = input
    const { ownContributionRate } = await programmeById(db, programmeId)
    const before = await store.rulesOf(db, programmeId)
    const decision = decideRules(before, fields, confirmed, ownContributionRate)
    if (!decision.ok) return decision
    return saved(await store.saveRules(tx, before.id, version, { ...fields, ...decision.value }))
  },

  draft: async ({ tx, db, input: { programmeId }, actor }) => {
    const decision = decideNewDraft(await store.versionsOf(db, programmeId))
    if (!decision.ok) return decision
    const inForce = await store.versionInForce(db, programmeId)
    if (inForce === null) return refuse('budget.nothingInForce')
    const { directTotal } = inForce
    const draft = await store.addVersion(tx, {
      ...{ programmeId, kind: 'annex', state: 'draft', directTotal },
      ...{ approvedOn: null, author: actor.name, reason: '' },
    })
    for (const share of await store.linesOfVersion(db, inForce.id)) {
      const { lineId, quantity, unitPrice, amount, plan } = share
      await lines.addVersionLine(tx, {
        ...{ versionId: draft.id, lineId, quantity, unitPrice, amount, plan },
      })
    }
    return saved(draft)
  },

  saveDraft: async ({ tx, db, input: { id, version, directTotal } }) => {
    const writable = decideWritable(await store.versionById(db, id))
    if (!writable.ok) return writable
    const decision = decideDirectTotal(directTotal)
    if (!decision.ok) return decision
    return saved(await store.saveVersion(tx, id, version, { directTotal }))
  },

  discardDraft: async ({ tx, db, input: { id, version, reason } }) => {
    const draft = await store.versionById(db, id)
    const decision = decideDiscard(draft, await store.versionsOf(db, draft.programmeId))
    if (!decision.ok) return decision
    if (reason === '') return refuse('budget.reasonMissing')
    const shares = await store.linesOfVersion(db, id)
    for (const share of shares) await lines.removeVersionLine(tx, share.id, share.version)
    for (const { lineId } of shares) {
      if (await isLineNamed(db, lineId)) continue
      const line = await lines.lineById(db, lineId)
      await lines.removeLine(tx, lineId, line.version)
    }
    await store.removeVersion(tx, id, version)
    tx.because(reason)
    return allow({})
  },

  approve: async ({ tx, db, input: { id, version, on, reason }, actor, today }) => {
    const draft = await store.versionById(db, id)
    const writable = decideWritable(draft)
    if (!writable.ok) return writable
    const before = (await store.versionInForce(db, draft.programmeId))?.approvedOn ?? null
    const day = decideApprovalDay({ on, today, before, reason })
    if (!day.ok) return day
    const known = new Map(
      (await store.linesOf(db, draft.programmeId)).map((line) => [line.id, line]),
    )
    const shares = await store.linesOfVersion(db, id)
    const decision = decideApproval(
      draft.directTotal,
      shares.map(({ lineId, amount }) => ({
        lineId,
        amount,
        category: known.get(lineId)?.category ?? 'other',
        outsourced: known.get(lineId)?.outsourced ?? false,
      })),
    )
    if (!decision.ok) return decision
    tx.because(reason)
    const fields = { state: 'approved', approvedOn: on, author: actor.name, reason } as const
    return saved(await store.saveVersion(tx, id, version, fields))
  },

  ...budgetLines.procedures,
  previewLines,
  remapLines,
  importLines,
  ...transfers.procedures,
}
