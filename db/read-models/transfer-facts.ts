import type { TransferMove } from '#db/values/budget.ts'
import type { Day } from '#db/values/day.ts'
import { addMoney, flatRateOf, type Grosze, grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import type { TransferFacts, TransferLine } from '../rules/transfer-ledger.ts'
import { monthsBefore } from '../rules/transfer-notice.ts'
import * as store from '../stores/budget.ts'
import { type TransferRow, transfersOf } from '../stores/budget-transfers.ts'
import { programmeById } from '../stores/programme.ts'
import { engagedByLine } from './budget-engaged.ts'

/** A version of the budget as transfers are judged by it. */
interface Ground {
  readonly inForce: store.VersionRow
  readonly agreement: store.VersionRow
  readonly earlier: readonly TransferRow[]
}

/** What a transfer stands on now; null before the first approval. */
async function groundNow(db: ReadDb, programmeId: string): Promise<Ground | null> {
  const inForce = await store.versionInForce(db, programmeId)
  const agreement = await store.agreementVersion(db, programmeId)
  if (inForce === null || agreement === null) return null
  return { inForce, agreement, earlier: await since(db, programmeId, agreement.ordinal) }
}

/** The transfers that started from this version or one that came after it, in their order. */
async function since(db: ReadDb, programmeId: string, ordinal: number) {
  const versions = new Map(
    (await store.versionsOf(db, programmeId)).map((version) => [version.id, version.ordinal]),
  )
  return (await transfersOf(db, programmeId))
    .filter(({ fromVersionId }) => (versions.get(fromVersionId) ?? 0) >= ordinal)
    .toReversed()
}

/** The lines of a version with what is engaged on them, in the order of the budget. */
async function linesAt(
  db: ReadDb,
  programmeId: string,
  versionId: string,
  engaged: ReadonlyMap<string, Grosze>,
): Promise<readonly TransferLine[]> {
  const tasks = new Map((await store.tasksOf(db, programmeId)).map((task) => [task.id, task.name]))
  const shares = new Map(
    (await store.linesOfVersion(db, versionId)).map((share) => [share.lineId, share.amount]),
  )
  return (await store.linesOf(db, programmeId)).flatMap((line) => {
    const amount = shares.get(line.id)
    if (amount === undefined) return []
    const { id, name, taskId, category, outsourced, abroad, stateAid } = line
    return {
      ...{ lineId: id, lineName: name, taskId, taskName: tasks.get(taskId) ?? '' },
      ...{ category, outsourced, abroad, stateAid, amount },
      engaged: engaged.get(id) ?? grosze(0),
    }
  })
}

const taskSums = (lines: readonly TransferLine[]): ReadonlyMap<string, Grosze> => {
  const sums = new Map<string, Grosze>()
  for (const { taskId, amount } of lines) {
    sums.set(taskId, addMoney(sums.get(taskId) ?? grosze(0), amount))
  }
  return sums
}

async function factsOn(
  db: ReadDb,
  programmeId: string,
  on: Day,
  ground: Ground,
  engaged: ReadonlyMap<string, Grosze>,
): Promise<TransferFacts> {
  const { to } = await programmeById(db, programmeId)
  const { transferRate, transferNoticeMonths } = await store.rulesOf(db, programmeId)
  const lines = await linesAt(db, programmeId, ground.inForce.id, engaged)
  const agreed = await linesAt(db, programmeId, ground.agreement.id, engaged)
  return {
    on,
    end: to,
    versionFrom: ground.inForce.approvedOn ?? on,
    lines,
    base: taskSums(agreed),
    earlier: ground.earlier.flatMap(({ moves }) => moves),
    transferRate,
    transferNoticeMonths,
  }
}

/** What a transfer on this day would be judged by; null before the first approval. */
export async function transferFacts(
  db: ReadDb,
  programmeId: string,
  on: Day,
): Promise<{ readonly facts: TransferFacts; readonly inForce: store.VersionRow } | null> {
  const ground = await groundNow(db, programmeId)
  if (ground === null) return null
  const engaged = await engagedByLine(db, programmeId)
  return { facts: await factsOn(db, programmeId, on, ground, engaged), inForce: ground.inForce }
}

/**
 * What a recorded transfer was judged by: the version it started from, the agreement of then
 * and the transfers before it. What was engaged then is not kept, so it is left at nothing:
 * the record shows that the transfer was possible.
 */
export async function factsOfTransfer(db: ReadDb, row: TransferRow): Promise<TransferFacts> {
  const { programmeId } = row
  const inForce = await store.versionById(db, row.fromVersionId)
  const versions = await store.versionsOf(db, programmeId)
  const agreement = versions.find(
    ({ ordinal, kind, state }) =>
      ordinal <= inForce.ordinal && kind !== 'transfer' && state === 'approved',
  )
  if (agreement === undefined) throw new Error('A transfer starts from an approved version')
  const all = await since(db, programmeId, agreement.ordinal)
  const earlier = all.filter(({ ordinal }) => ordinal < row.ordinal)
  return factsOn(db, programmeId, row.doneOn, { inForce, agreement, earlier }, new Map())
}

/** What money can be moved between, and how much of each task's limit is used. */
export async function transferGround(db: ReadDb, programmeId: string, today: Day) {
  const { to } = await programmeById(db, programmeId)
  const { transferNoticeMonths } = await store.rulesOf(db, programmeId)
  const draft = (await store.versionsOf(db, programmeId)).find(({ state }) => state === 'draft')
  const common = { draft: draft?.ordinal ?? null, lastDay: monthsBefore(to, transferNoticeMonths) }
  const ground = await groundNow(db, programmeId)
  if (ground === null) return { ...common, inForce: null, agreement: null, lines: [], tasks: [] }
  const engaged = await engagedByLine(db, programmeId)
  const facts = await factsOn(db, programmeId, today, ground, engaged)
  return {
    ...common,
    inForce: approved(ground.inForce),
    agreement: approved(ground.agreement),
    lines: facts.lines.map(({ lineId, lineName, taskId, taskName, amount, engaged }) => {
      return { lineId, lineName, taskId, taskName, amount, engaged }
    }),
    tasks: tasksMoved(facts),
  }
}

const approved = ({ id, ordinal, approvedOn }: store.VersionRow) => {
  if (approvedOn === null) throw new Error('An approved version has its day')
  return { id, ordinal, approvedOn }
}

/** Each task with what left it and came to it; money inside one task is not counted. */
function tasksMoved({ lines, base, earlier, transferRate }: TransferFacts) {
  const taskOf = new Map(lines.map(({ lineId, taskId }) => [lineId, taskId]))
  const names = new Map(lines.map(({ taskId, taskName }) => [taskId, taskName]))
  const across = earlier.filter(
    ({ fromLineId, toLineId }) => taskOf.get(fromLineId) !== taskOf.get(toLineId),
  )
  const sum = (taskId: string, side: (move: TransferMove) => string) =>
    across
      .filter((move) => taskOf.get(side(move)) === taskId)
      .reduce((before, { amount }) => addMoney(before, amount), grosze(0))
  return [...names].map(([taskId, taskName]) => {
    const whole = base.get(taskId) ?? grosze(0)
    return {
      taskId,
      taskName,
      base: whole,
      limit: flatRateOf(whole, transferRate),
      out: sum(taskId, ({ fromLineId }) => fromLineId),
      in: sum(taskId, ({ toLineId }) => toLineId),
    }
  })
}
