import type { CostCategory, TransferMove } from '#db/values/budget.ts'
import type { Day } from '#db/values/day.ts'
import { type BasisPoints, type Grosze, grosze } from '#db/values/money.ts'

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

/** Amounts of lines and running sums of tasks, carried from move to move. */
export class Ledger {
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
