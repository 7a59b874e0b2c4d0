import type { z } from 'zod'
import type { budget, budgetOverviewSchema } from '#electron/contract/budget.ts'
import type {
  judgementSchema,
  transferGroundSchema,
  transferRecordSchema,
} from '#electron/contract/budget-transfer.ts'
import type {
  planLineSchema,
  planTaskSchema,
  planVersionSchema,
  versionSummarySchema,
} from '#electron/contract/budget-values.ts'

export type BudgetOverview = z.output<typeof budgetOverviewSchema>
export type VersionSummary = z.output<typeof versionSummarySchema>
export type PlanVersion = z.output<typeof planVersionSchema>
export type PlanTask = z.output<typeof planTaskSchema>
export type PlanLine = z.output<typeof planLineSchema>
export type Comparison = z.output<typeof budget.compare.outputSchema>
export type TransferGround = z.output<typeof transferGroundSchema>
export type Judgement = z.output<typeof judgementSchema>
export type JudgedMove = Judgement['moves'][number]
export type TransferRecord = z.output<typeof transferRecordSchema>
