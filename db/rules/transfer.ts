import type { CostCategory, TransferMove } from '#db/values/budget.ts'
import type { Day } from '#db/values/day.ts'
import { type BasisPoints, flatRateOf, type Grosze, grosze, sumMoney } from '#db/values/money.ts'
import type {
  JudgedMove,
  TaskStanding,
  TransferJudgement,
  TransferReason,
  TransferReasonCode,
  TransferVerdict,
} from '#db/values/transfer.ts'
import { monthsBefore } from './transfer-notice.ts'

/** A cost line as it stands in the version in force. */
export interface TransferLine {
  readonly lineId: string
  readonly lineName: string
  readonly taskId: string
  readonly taskName: string
  readonly category: CostCategory
  readonly outsourced: boolean
  readonly abroad: boolean
  readonly stateAid: boolean
  readonly amount: Grosze
  /** Documents and what open contracts still hold: this much must stay on the line. */
  readonly engaged: Grosze
}

/** What transfers are judged by; `lines` in the order of the budget. */
export interface TransferFacts {
  readonly on: Day
  /** The last day of the programme. */
  readonly end: Day
  /** When the version in force was approved. */
  readonly versionFrom: Day
  readonly lines: readonly TransferLine[]
  /** Each task's amount in the newest approved version of kind agreement or annex. */
  readonly base: ReadonlyMap<string, Grosze>
  /** The moves of all transfers since that version, with or without consent. */
  readonly earlier: readonly TransferMove[]
  readonly transferRate: BasisPoints
  readonly transferNoticeMonths: number
}

const gravity: Readonly<Record<TransferVerdict, number>> = { free: 0, consent: 1, impossible: 2 }
const gravest = (verdicts: readonly TransferVerdict[]): TransferVerdict =>
  verdicts.reduce((worst, next) => (gravity[next] > gravity[worst] ? next : worst), 'free')

/** Amounts of lines and running sums of tasks, carried from move to move. */
class Ledger {
  readonly lines: ReadonlyMap<string, TransferLine>
  readonly amounts: Map<string, number>
  readonly #out = new Map<string, number>()
  readonly #in = new Map<string, number>()

  constructor(facts: TransferFacts) {
    this.lines = new Map(facts.lines.map((line) => [line.lineId, line]))
    this.amounts = new Map(facts.lines.map(({ lineId, amount }) => [lineId, amount]))
    for (const move of facts.earlier) this.#countTasks(move)
  }

  moved(way: 'out' | 'in', taskId: string): Grosze {
    return grosze((way === 'out' ? this.#out : this.#in).get(taskId) ?? 0)
  }

  amountOf(lineId: string): Grosze {
    return grosze(this.amounts.get(lineId) ?? 0)
  }

  make(move: TransferMove): void {
    this.amounts.set(move.fromLineId, this.amountOf(move.fromLineId) - move.amount)
    this.amounts.set(move.toLineId, this.amountOf(move.toLineId) + move.amount)
    this.#countTasks(move)
  }

  /** Money that stays in its task changes no task. */
  #countTasks({ fromLineId, toLineId, amount }: TransferMove): void {
    const from = this.lines.get(fromLineId)?.taskId
    const to = this.lines.get(toLineId)?.taskId
    if (from === to) return
    if (from !== undefined) this.#out.set(from, this.moved('out', from) + amount)
    if (to !== undefined) this.#in.set(to, this.moved('in', to) + amount)
  }
}

/**
 * Judges moves one after another against the agreement's budget. Without consent a move may
 * take at most `transferRate` of the source task and bring at most as much to the target task,
 * both measured on the newest approved agreement or annex, summed over all transfers since
 * then (rounded down: "up to"); it must not raise cross-financing, fixed assets, costs abroad or
 * outsourced services and must not touch state aid: with consent it may. Money that moves
 * inside one task changes no task, so only the forbidden directions are asked of it.
 *
 * Impossible whatever anybody consents to: an unknown or the same line, no positive amount,
 * more than the line has, less left than is engaged, later than `transferNoticeMonths` before
 * the end, earlier than the version that it changes. The flat rate is no line and is never
 * touched, for the sum of direct costs stays the same.
 *
 * Source: the published rules of the fund on changes without consent (10 % of both tasks, the
 * forbidden directions, a month before the end). Whether transfers add up is not said there;
 * the running sum is the careful reading and is shown with every verdict.
 */
export function judgeTransfer(
  moves: readonly TransferMove[],
  facts: TransferFacts,
): TransferJudgement {
  const ledger = new Ledger(facts)
  const judged = moves.map((move) => {
    const verdict = judgeMove(move, facts, ledger)
    // An impossible move is left out of what follows, so that one slip is told once.
    if (verdict.verdict !== 'impossible') ledger.make(move)
    return verdict
  })
  return {
    verdict: gravest(judged.map(({ verdict }) => verdict)),
    moves: judged,
    lines: facts.lines.flatMap(({ lineId, lineName, taskId, taskName, amount }) => {
      const after = ledger.amountOf(lineId)
      return after === amount ? [] : [{ lineId, lineName, taskId, taskName, before: amount, after }]
    }),
  }
}

function judgeMove(move: TransferMove, facts: TransferFacts, ledger: Ledger): JudgedMove {
  const from = ledger.lines.get(move.fromLineId)
  const to = ledger.lines.get(move.toLineId)
  const nothing = { source: null, target: null, mostFree: grosze(0) }
  if (from === undefined || to === undefined) {
    return { ...move, ...nothing, verdict: 'impossible', reasons: [impossible('lineUnknown')] }
  }
  const across = from.taskId !== to.taskId
  const source = across ? standing('out', from, move.amount, facts, ledger) : null
  const target = across ? standing('in', to, move.amount, facts, ledger) : null
  const directions = forbidden(from, to)
  const blocked = [...untimely(facts), ...(from === to ? [impossible('sameLine')] : [])]
  const reasons = [
    ...blocked,
    ...unavailable(move.amount, from, ledger),
    ...(source === null ? [] : overLimit('sourceOverLimit', source, facts)),
    ...(target === null ? [] : overLimit('targetOverLimit', target, facts)),
    ...directions,
  ]
  const free = spare(from, ledger)
  const rooms = [source, target].flatMap((task) =>
    task === null ? [] : [task.limit - task.before],
  )
  const mostFree = directions.length > 0 || blocked.length > 0 ? 0 : Math.min(free, ...rooms)
  return {
    ...move,
    verdict: gravest(reasons.map(({ verdict }) => verdict)),
    reasons,
    source,
    target,
    mostFree: grosze(Math.max(0, mostFree)),
  }
}

const impossible = (
  code: TransferReasonCode,
  figures: TransferReason['figures'] = {},
): TransferReason => ({ verdict: 'impossible', code, figures })

const needsConsent = (
  code: TransferReasonCode,
  figures: TransferReason['figures'] = {},
): TransferReason => ({ verdict: 'consent', code, figures })

function standing(
  way: 'out' | 'in',
  { taskId, taskName }: TransferLine,
  amount: Grosze,
  { base, transferRate }: TransferFacts,
  ledger: Ledger,
): TaskStanding {
  const whole = base.get(taskId) ?? grosze(0)
  const before = ledger.moved(way, taskId)
  const after = sumMoney([before, amount])
  return { taskId, taskName, base: whole, limit: flatRateOf(whole, transferRate), before, after }
}

function overLimit(
  code: 'sourceOverLimit' | 'targetOverLimit',
  { taskName, base, limit, before, after }: TaskStanding,
  { transferRate }: TransferFacts,
): readonly TransferReason[] {
  if (after <= limit) return []
  const figures = { task: taskName, base, limit, before, after, rate: transferRate }
  return [needsConsent(code, figures)]
}

/** What a line can give away: its amount without what documents and open contracts hold. */
const spare = (line: TransferLine, ledger: Ledger): number =>
  Math.min(ledger.amountOf(line.lineId), ledger.amountOf(line.lineId) - line.engaged)

function unavailable(
  amount: Grosze,
  from: TransferLine,
  ledger: Ledger,
): readonly TransferReason[] {
  if (amount <= 0) return [impossible('amountNotPositive')]
  const has = ledger.amountOf(from.lineId)
  if (amount > has) return [impossible('moreThanLine', { line: from.lineName, has, amount })]
  const left = grosze(has - amount)
  if (left >= from.engaged) return []
  const most = grosze(Math.max(0, has - from.engaged))
  return [impossible('engaged', { line: from.lineName, engaged: from.engaged, left, most })]
}

/** Directions in which money may go only with consent: the group it joins would grow. */
function forbidden(from: TransferLine, to: TransferLine): readonly TransferReason[] {
  const raised = (inGroup: (line: TransferLine) => boolean) => inGroup(to) && !inGroup(from)
  const line = to.lineName
  const found: TransferReason[] = []
  if (raised(({ category }) => category === 'fixedAssets')) {
    found.push(needsConsent('raisesFixedAssets', { line }))
  }
  if (raised(({ category }) => category === 'crossFinancing')) {
    found.push(needsConsent('raisesCrossFinancing', { line }))
  }
  if (raised(({ abroad }) => abroad)) found.push(needsConsent('raisesAbroad', { line }))
  if (raised(({ outsourced }) => outsourced)) found.push(needsConsent('raisesOutsourced', { line }))
  const aided = [from, to].find(({ stateAid }) => stateAid)
  if (aided !== undefined) found.push(needsConsent('touchesStateAid', { line: aided.lineName }))
  return found
}

function untimely({ on, end, versionFrom, transferNoticeMonths }: TransferFacts) {
  const last = monthsBefore(end, transferNoticeMonths)
  if (on > last) return [impossible('tooLate', { on, last, end })]
  return on < versionFrom ? [impossible('beforeVersion', { on, versionFrom })] : []
}
