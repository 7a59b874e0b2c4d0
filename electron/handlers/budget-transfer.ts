import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import { factsOfTransfer, transferFacts, transferGround } from '#db/read-models/transfer-facts.ts'
import { withAmount } from '#db/rules/budget-lines.ts'
import { decideApprovalDay } from '#db/rules/budget-versions.ts'
import { judgeTransfer } from '#db/rules/transfer.ts'
import { decideTransfer } from '#db/rules/transfer-record.ts'
import * as plan from '#db/stores/budget.ts'
import { addVersionLine } from '#db/stores/budget-lines.ts'
import * as store from '#db/stores/budget-transfers.ts'
import { programmeById } from '#db/stores/programme.ts'
import { sumMoney } from '#db/values/money.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { TransferJudgement, TransferredLine } from '#db/values/transfer.ts'
import type { budget as contract } from '../contract/budget.ts'
import type { HandlersOf } from '../define.ts'
import { transferNotePdf } from '../documents/transfer-note.ts'

type Handlers = HandlersOf<typeof contract>
type Part = 'transferGround' | 'judgeTransfer' | 'transfers' | 'transfer' | 'transferNote'

/** Moving money between cost lines: judged, recorded, printed. */
export const procedures: Pick<Handlers, Part> = {
  transferGround: ({ read, input, today }) =>
    read((db) => transferGround(db, input.programmeId, today)),

  judgeTransfer: ({ read, input: { programmeId, on, moves } }) =>
    read(async (db) => {
      const found = await transferFacts(db, programmeId, on)
      if (found === null) return { verdict: 'impossible' as const, moves: [], lines: [] }
      return judged(moves, found.facts)
    }),

  transfers: ({ read, input }) =>
    read(async (db) => {
      const records: Awaited<ReturnType<typeof transferRecord>>[] = []
      for (const row of await store.transfersOf(db, input.programmeId)) {
        records.push(await transferRecord(db, row))
      }
      return records
    }),

  transfer: async ({ tx, db, input, actor, today }) => {
    const { programmeId, on, moves, inForceId, reason, consent } = input
    const draft = (await plan.versionsOf(db, programmeId)).find(({ state }) => state === 'draft')
    if (draft !== undefined) return refuse('transfer.draftOpen', { number: draft.ordinal })
    const found = await transferFacts(db, programmeId, on)
    if (found === null) return refuse('transfer.nothingInForce')
    const { facts, inForce } = found
    if (inForce.id !== inForceId) {
      return refuse('transfer.versionChanged', { number: inForce.ordinal })
    }
    const judgement = judgeTransfer(moves, facts)
    const decision = decideTransfer(judgement, { on, today, reason, consent })
    if (!decision.ok) return decision
    const day = decideApprovalDay({ on, today, before: inForce.approvedOn, reason })
    if (!day.ok) return day
    const version = await nextVersion(tx, inForce, judgement.lines, {
      on,
      reason,
      author: actor.name,
    })
    const record = await store.addTransfer(tx, {
      ...{ programmeId, fromVersionId: inForce.id, toVersionId: version.id },
      ...{ doneOn: on, reason, author: actor.name, moves },
      ...{ consentNumber: consent?.number ?? null, consentOn: consent?.on ?? null },
      verdict: judgement,
    })
    tx.because(reason)
    return allow({ id: record.id, versionId: version.id })
  },

  transferNote: async ({ read, input }) => {
    const { record, programme } = await read((db) => notedTransfer(db, input.id))
    return transferNotePdf(record, programme, input)
  },
}

/** What the note of a transfer prints. */
export async function notedTransfer(db: ReadDb, id: string) {
  const row = await store.transferById(db, id)
  const programme = await programmeById(db, row.programmeId)
  return { programme, record: await transferRecord(db, row) }
}

/** The verdict as the contract carries it. */
const carried = ({ verdict, moves, lines }: TransferJudgement) => ({
  verdict,
  moves: moves.map((move) => ({ ...move, reasons: [...move.reasons] })),
  lines: [...lines],
})

const judged = (...asked: Parameters<typeof judgeTransfer>) => carried(judgeTransfer(...asked))

/**
 * The version in force with the moved lines at their new amounts, approved at once. Its lines are
 * written while it is a draft, for an approved version takes no line.
 */
async function nextVersion(
  tx: Tx,
  inForce: plan.VersionRow,
  moved: readonly TransferredLine[],
  {
    on,
    ...words
  }: { readonly on: plan.VersionRow['approvedOn'] } & Pick<plan.VersionRow, 'reason' | 'author'>,
): Promise<plan.VersionRow> {
  const { programmeId, directTotal } = inForce
  const fields = { programmeId, directTotal, kind: 'transfer', state: 'draft', ...words } as const
  const draft = await plan.addVersion(tx, { ...fields, approvedOn: null })
  const after = new Map(moved.map((line) => [line.lineId, line.after]))
  for (const share of await plan.linesOfVersion(tx.db, inForce.id)) {
    const { lineId, quantity, unitPrice, amount, plan } = share
    const changed = after.get(lineId)
    const kept = { quantity, unitPrice, amount, plan }
    const next = changed === undefined ? kept : withAmount(kept, changed)
    await addVersionLine(tx, { versionId: draft.id, lineId, ...next })
  }
  return plan.saveVersion(tx, draft.id, draft.version, { state: 'approved', approvedOn: on })
}

/**
 * A recorded transfer with names, amounts before and after, and the verdict of then: the one
 * written down with it, or for an older one what the rules of now say of it.
 */
async function transferRecord(db: ReadDb, row: store.TransferRow) {
  const facts = await factsOfTransfer(db, row)
  const lines = new Map(facts.lines.map((line) => [line.lineId, line]))
  const from = await plan.versionById(db, row.fromVersionId)
  const to = await plan.versionById(db, row.toVersionId)
  const after = new Map(
    (await plan.linesOfVersion(db, to.id)).map(({ lineId, amount }) => [lineId, amount]),
  )
  const { id, ordinal, doneOn, reason, author, consentNumber, consentOn } = row
  return {
    ...{ id, ordinal, doneOn, reason, author, consentNumber, consentOn },
    fromVersion: from.ordinal,
    toVersion: to.ordinal,
    toVersionId: to.id,
    total: sumMoney(row.moves.map(({ amount }) => amount)),
    moves: row.moves.map((move) => ({
      ...move,
      fromLine: lines.get(move.fromLineId)?.lineName ?? '',
      toLine: lines.get(move.toLineId)?.lineName ?? '',
      fromTask: lines.get(move.fromLineId)?.taskName ?? '',
      toTask: lines.get(move.toLineId)?.taskName ?? '',
    })),
    lines: facts.lines.flatMap(({ lineId, lineName, taskId, taskName, amount }) => {
      const now = after.get(lineId) ?? amount
      return now === amount
        ? []
        : [{ lineId, lineName, taskId, taskName, before: amount, after: now }]
    }),
    judgement: row.verdict === null ? judged(row.moves, facts) : carried(row.verdict),
    judgedLater: row.verdict === null,
  }
}
