/** The budget's steps as the office's own commands take them: load, decide, save. */

import type { TransferMove } from '#db/values/budget.ts'
import { monthsOf } from '#db/values/period.ts'
import { transferFacts } from '../../read-models/transfer-facts.ts'
import { decideApproval } from '../../rules/budget.ts'
import { decideLine, withAmount } from '../../rules/budget-lines.ts'
import { decideApprovalDay, decideWritable } from '../../rules/budget-versions.ts'
import { judgeTransfer } from '../../rules/transfer.ts'
import { decideTransfer } from '../../rules/transfer-record.ts'
import {
  addVersion,
  type LineRow,
  linesOf,
  linesOfVersion,
  saveVersion,
  tasksOf,
  versionInForce,
  versionsOf,
} from '../../stores/budget.ts'
import { addLine, addTask, addVersionLine } from '../../stores/budget-lines.ts'
import { addTransfer } from '../../stores/budget-transfers.ts'
import { stagesOf } from '../../stores/programme.ts'
import { type LineKey, lines, transfer, typedLine } from './budget-script.ts'
import { allowed, type Scene } from './diary.ts'

/** The cost lines of the script on record; throws on one that is not entered yet. */
export async function lineRows({ tx, office }: Scene): Promise<(key: LineKey) => LineRow> {
  const rows = await linesOf(tx.db, office.programmeId)
  const byName = new Map(rows.map((row) => [row.name, row]))
  return (key) => {
    const row = byName.get(lines[key].name)
    if (row === undefined) throw new Error(`The budget has no line ${key} yet`)
    return row
  }
}

/** Adds a task to a stage, which is known by its place. */
export async function enterTask(scene: Scene, name: string, stageAt: number): Promise<void> {
  const { tx, office } = scene
  const { programmeId } = office
  const stage = (await stagesOf(tx.db, programmeId))[stageAt]
  if (stage === undefined) throw new Error(`The programme has no stage ${stageAt + 1}`)
  await draftOf(scene)
  await addTask(tx, { programmeId, stageId: stage.id, name })
}

/** Adds a line of the script to its task in the draft. */
export async function enterLine(scene: Scene, taskName: string, key: LineKey): Promise<void> {
  const { tx, office } = scene
  const draft = await draftOf(scene)
  const task = (await tasksOf(tx.db, office.programmeId)).find(({ name }) => name === taskName)
  if (task === undefined) throw new Error(`The budget has no task ${taskName}`)
  const { identity, cost } = typedLine(lines[key])
  const decided = allowed(decideLine({ ...identity, ...cost }, monthsOf(office.period)))
  const { id } = await addLine(tx, { taskId: task.id, ...identity })
  await addVersionLine(tx, { versionId: draft.id, lineId: id, ...decided })
}

/** Approves the draft today. */
export async function approveDraft(scene: Scene, reason: string): Promise<void> {
  const { tx, office, today, author } = scene
  const { programmeId } = office
  const draft = await draftOf(scene)
  const before = (await versionInForce(tx.db, programmeId))?.approvedOn ?? null
  allowed(decideApprovalDay({ on: today, today, before, reason }))
  const known = new Map((await linesOf(tx.db, programmeId)).map((one) => [one.id, one]))
  const shares = (await linesOfVersion(tx.db, draft.id)).map(({ lineId, amount }) => {
    const row = known.get(lineId)
    if (row === undefined) throw new Error(`The draft has an unknown line ${lineId}`)
    return { lineId, amount, category: row.category, outsourced: row.outsourced }
  })
  allowed(decideApproval(draft.directTotal, shares))
  tx.because(reason)
  const fields = { state: 'approved', approvedOn: today, author, reason } as const
  await saveVersion(tx, draft.id, draft.version, fields)
}

/** Moves the money of the script today, within what needs no consent. */
export async function transferMoney(scene: Scene): Promise<void> {
  const { tx, office, today, author } = scene
  const { programmeId } = office
  const rowOf = await lineRows(scene)
  const moves: readonly TransferMove[] = transfer.moves.map(({ to, amount }) => {
    return { fromLineId: rowOf('visits').id, toLineId: rowOf(to).id, amount }
  })
  const found = await transferFacts(tx.db, programmeId, today)
  if (found === null) throw new Error('No version is in force to move money in')
  const { facts, inForce } = found
  const { reason } = transfer
  const judgement = judgeTransfer(moves, facts)
  allowed(decideTransfer(judgement, { on: today, today, reason, consent: null }))
  allowed(decideApprovalDay({ on: today, today, before: inForce.approvedOn, reason }))
  const version = await addVersion(tx, {
    ...{ programmeId, directTotal: inForce.directTotal, kind: 'transfer', state: 'draft' },
    ...{ approvedOn: null, author, reason },
  })
  const after = new Map(judgement.lines.map((one) => [one.lineId, one.after]))
  for (const { lineId, quantity, unitPrice, amount, plan } of await linesOfVersion(
    tx.db,
    inForce.id,
  )) {
    const cost = { quantity, unitPrice, amount, plan }
    const changed = after.get(lineId)
    const next = changed === undefined ? cost : withAmount(cost, changed)
    await addVersionLine(tx, { versionId: version.id, lineId, ...next })
  }
  await saveVersion(tx, version.id, version.version, { state: 'approved', approvedOn: today })
  await addTransfer(tx, {
    ...{ programmeId, fromVersionId: inForce.id, toVersionId: version.id },
    ...{ doneOn: today, reason, author, moves, consentNumber: null, consentOn: null },
    verdict: judgement,
  })
  tx.because(reason)
}

async function draftOf({ tx, office }: Scene) {
  const versions = await versionsOf(tx.db, office.programmeId)
  const draft = versions.find(({ state }) => state === 'draft')
  if (draft === undefined) throw new Error('The budget has no draft')
  allowed(decideWritable(draft))
  return draft
}
