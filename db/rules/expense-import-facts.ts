import type { CostCategory } from '#db/values/budget.ts'
import type { Day } from '#db/values/day.ts'
import type { ContractorKind } from '#db/values/expense.ts'
import type { Period } from '#db/values/period.ts'
import type { BookDocument } from './expense-import-book.ts'

/** A contractor on record, as an import uses one. */
export interface KnownContractor {
  readonly id: string
  readonly kind: ContractorKind
  readonly number: string
  readonly name: string
  readonly account: string
  readonly lastLineId: string | null
}

/** A cost line by the words that people call it: its name is `1.2 Trenerzy`. */
export interface KnownLine {
  readonly id: string
  readonly name: string
  readonly task: string
  readonly category: CostCategory
}

/** What an import of documents is judged by, as the store stands now. */
export interface ExpenseImportFacts {
  readonly today: Day
  readonly period: Period
  /** The NIP that invoices are issued to; empty where it is not checked. */
  readonly buyerNip: string
  readonly lines: readonly KnownLine[]
  readonly contractors: readonly KnownContractor[]
  readonly contracts: readonly {
    readonly id: string
    readonly number: string
    readonly contractorId: string
  }[]
  readonly documents: readonly BookDocument[]
}
