/** Shapes that the procedures of the budget share. Money is whole grosze. */
import * as z from 'zod'
import { costCategories, type Thousandths, versionKinds, versionStates } from '#db/values/budget.ts'
import type { Month } from '#db/values/period.ts'
import { daySchema } from './procedure.ts'
import { moneySchema, rateSchema } from './programme.ts'

export const monthSchema = z.custom<Month>(
  (value) => typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value),
)
export const thousandthsSchema = z.custom<Thousandths>(
  (value) => typeof value === 'number' && Number.isSafeInteger(value),
)
export const monthPlanSchema = z.object({ month: monthSchema, amount: moneySchema })

export const budgetSumsSchema = z.object({
  direct: moneySchema,
  indirect: moneySchema,
  total: moneySchema,
  own: moneySchema,
  grant: moneySchema,
  eu: moneySchema,
  state: moneySchema,
})

export const rulesFields = {
  indirectRate: rateSchema,
  euRate: rateSchema,
  assetsLimitRate: rateSchema,
  servicesLimitRate: rateSchema,
  assetThreshold: moneySchema,
  transferRate: rateSchema,
  transferNoticeMonths: z.number().int().min(0).max(24),
  settledRate: rateSchema,
  claimEveryMonths: z.number().int().min(1).max(24),
  claimWorkingDays: z.number().int().min(0).max(365),
  finalClaimDays: z.number().int().min(0).max(365),
}

export const versionSummarySchema = z.object({
  id: z.string(),
  version: z.number(),
  ordinal: z.number(),
  kind: z.enum(versionKinds),
  state: z.enum(versionStates),
  directTotal: moneySchema,
  linesTotal: moneySchema,
  approvedOn: daySchema.nullable(),
  author: z.string(),
  reason: z.string(),
  inForce: z.boolean(),
})

/** A cost line as one version has it. */
export const planLineSchema = z.object({
  id: z.string(),
  /** The versions of the line itself and of its row in this version of the budget. */
  version: z.number(),
  rowId: z.string(),
  rowVersion: z.number(),
  taskId: z.string(),
  name: z.string(),
  category: z.enum(costCategories),
  outsourced: z.boolean(),
  abroad: z.boolean(),
  stateAid: z.boolean(),
  unit: z.string(),
  quantity: thousandthsSchema,
  unitPrice: moneySchema,
  amount: moneySchema,
  plan: z.array(monthPlanSchema),
  /** Whether an approved version has it, so that only its amount may change. */
  frozen: z.boolean(),
  /** Documents and open contracts on it now. */
  engaged: moneySchema,
})

export const planTaskSchema = z.object({
  id: z.string(),
  version: z.number(),
  stageId: z.string().nullable(),
  name: z.string(),
  total: moneySchema,
  frozen: z.boolean(),
  lines: z.array(planLineSchema),
})

const limitUseSchema = z.object({ used: moneySchema, limit: moneySchema, exceeded: z.boolean() })

/** One version of the budget, whole. */
export const planVersionSchema = versionSummarySchema.extend({
  sums: budgetSumsSchema,
  /** Declared direct costs less what the lines add up to. */
  missing: moneySchema,
  limits: z.object({
    assets: limitUseSchema,
    services: limitUseSchema,
    belowThreshold: z.number(),
  }),
  tasks: z.array(planTaskSchema),
  /** Each month of the programme with what is planned in it. */
  months: z.array(monthPlanSchema),
  unplannedLines: z.number(),
})
