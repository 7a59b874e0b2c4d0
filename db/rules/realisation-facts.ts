/** What the realisation of the budget is computed from. */
import type { CostCategory, MonthPlan } from '#db/values/budget.ts'
import type { ClaimTotals } from '#db/values/claim.ts'
import type { Day } from '#db/values/day.ts'
import type { BasisPoints, Grosze } from '#db/values/money.ts'

/** A cost line with what the version in force that day gives it; null when it is not in it. */
export interface LineFacts {
  readonly id: string
  readonly taskId: string
  readonly name: string
  readonly category: CostCategory
  readonly budget: Grosze | null
  readonly plan: readonly MonthPlan[]
}

/** Eligible amounts of one line's documents under one contract, or under none. */
export interface DocumentSum {
  readonly lineId: string
  readonly contractId: string | null
  readonly documents: Grosze
  readonly paid: Grosze
}

/** A line of a contract signed by the day. */
export interface ContractLineFacts {
  readonly contractId: string
  readonly number: string
  readonly contractor: string
  readonly signedOn: Day
  /** Null while it is open on the day. */
  readonly closedOn: Day | null
  readonly lineId: string
  readonly amount: Grosze
}

/** A claim submitted by the day, with its entries summed up for each line. */
export interface ClaimFacts {
  readonly id: string
  /** The number in the institution's system, or its own in the office. */
  readonly number: string
  readonly submittedOn: Day
  /** Null while it waits on the day. */
  readonly decidedOn: Day | null
  readonly indirectRate: BasisPoints | null
  /** What the institution approved, kept as it was decided. */
  readonly approved: ClaimTotals | null
  readonly lines: readonly {
    readonly lineId: string
    readonly amount: Grosze
    readonly approved: Grosze
  }[]
}

/** Everything the realisation is computed from, as it stood at the end of `day`. */
export interface RealisationFacts {
  readonly day: Day
  readonly end: Day
  readonly version: number | null
  /** The direct costs that the version declares, whether lines carry them or not. */
  readonly directTotal: Grosze
  readonly ownRate: BasisPoints
  readonly indirectRate: BasisPoints
  readonly euRate: BasisPoints
  readonly tasks: readonly {
    readonly id: string
    readonly ordinal: number
    readonly name: string
  }[]
  readonly lines: readonly LineFacts[]
  readonly documents: readonly DocumentSum[]
  readonly contracts: readonly ContractLineFacts[]
  readonly claims: readonly ClaimFacts[]
  /** Eligible amounts of each line's corrections that no submitted claim has yet, not above 0. */
  readonly corrections: readonly { readonly lineId: string; readonly amount: Grosze }[]
}
