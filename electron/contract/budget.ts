import * as z from 'zod'
import { costCategories } from '#db/values/budget.ts'
import { importProcedures } from './budget-import.ts'
import { transferProcedures } from './budget-transfer.ts'
import {
  budgetSumsSchema,
  monthPlanSchema,
  monthSchema,
  planVersionSchema,
  rulesFields,
  thousandthsSchema,
  versionSummarySchema,
} from './budget-values.ts'
import { command, daySchema, idSchema, lineSchema, paragraphSchema, query } from './procedure.ts'
import { moneySchema, rateSchema } from './programme.ts'

const saved = z.object({ id: z.string(), version: z.number() })
/** A record as the person saw it. */
const seen = { id: idSchema, version: z.number() }

export const budgetOverviewSchema = z.object({
  value: moneySchema,
  from: daySchema,
  to: daySchema,
  ownContributionRate: rateSchema,
  months: z.array(monthSchema),
  stages: z.array(z.object({ id: z.string(), name: z.string() })),
  rules: z.object({
    id: z.string(),
    version: z.number(),
    ...rulesFields,
    proposed: z.array(z.string()),
  }),
  /** The totals of the version in force, or of version 1 while it is a draft. */
  sums: budgetSumsSchema,
  /** The newest first. */
  versions: z.array(versionSummarySchema),
})

export const comparedSchema = z.object({
  lineId: z.string(),
  taskName: z.string(),
  lineName: z.string(),
  change: z.enum(['added', 'removed', 'changed', 'same']),
  before: moneySchema.nullable(),
  after: moneySchema.nullable(),
  difference: moneySchema,
})

const lineFields = {
  taskId: idSchema,
  name: lineSchema(300),
  category: z.enum(costCategories),
  outsourced: z.boolean(),
  abroad: z.boolean(),
  stateAid: z.boolean(),
  unit: lineSchema(40),
  quantity: thousandthsSchema,
  unitPrice: moneySchema,
  plan: z.array(monthPlanSchema).max(600),
}

/** The budget: money rules, versions with their tasks and cost lines, transfers. */
export const budget = {
  overview: query('budget', z.object({ programmeId: idSchema }), budgetOverviewSchema),
  version: query('budget', z.object({ versionId: idSchema }), planVersionSchema),
  /** Two versions line by line; lines that are the same in both are told too. */
  compare: query(
    'budget',
    z.object({ beforeId: idSchema, afterId: idSchema }),
    z.object({
      before: moneySchema,
      after: moneySchema,
      difference: moneySchema,
      lines: z.array(comparedSchema),
    }),
  ),
  saveRules: command(
    'budget',
    [],
    z.object({
      programmeId: idSchema,
      version: z.number(),
      ...rulesFields,
      /** Proposed figures that the coordinator now confirms. */
      confirmed: z.array(z.string()).max(40),
    }),
    saved,
  ),
  /** A new draft, an annex: a copy of the version in force. */
  draft: command('budget', ['finance'], z.object({ programmeId: idSchema }), saved),
  /** What the direct costs of a draft are declared to be. */
  saveDraft: command('budget', ['finance'], z.object({ ...seen, directTotal: moneySchema }), saved),
  discardDraft: command(
    'budget',
    ['finance'],
    z.object({ ...seen, reason: paragraphSchema(1000) }),
    z.object({}),
  ),
  /** Freezes a draft whose lines add up; from its day on it is in force. */
  approve: command(
    'budget',
    ['finance'],
    z.object({ ...seen, on: daySchema, reason: paragraphSchema(1000) }),
    saved,
  ),
  saveTask: command(
    'budget',
    ['finance'],
    z.object({
      programmeId: idSchema,
      id: idSchema.nullable(),
      version: z.number(),
      stageId: idSchema.nullable(),
      name: lineSchema(300),
    }),
    saved,
  ),
  /** Moves a task before or after its neighbour. */
  moveTask: command(
    'budget',
    ['finance'],
    z.object({ ...seen, by: z.union([z.literal(-1), z.literal(1)]) }),
    saved,
  ),
  removeTask: command('budget', ['finance'], z.object(seen), z.object({})),
  /** A cost line with what the draft gives it; null adds a new one. */
  saveLine: command(
    'budget',
    ['finance'],
    z.object({
      versionId: idSchema,
      id: idSchema.nullable(),
      /** The line's own version; `rowVersion` is that of what the draft gives it. */
      version: z.number(),
      rowVersion: z.number(),
      ...lineFields,
    }),
    saved,
  ),
  moveLine: command(
    'budget',
    ['finance'],
    z.object({ ...seen, by: z.union([z.literal(-1), z.literal(1)]) }),
    saved,
  ),
  /** Takes a line out of a draft; gone altogether when nothing else names it. */
  removeLine: command(
    'budget',
    ['finance'],
    z.object({ rowId: idSchema, rowVersion: z.number() }),
    z.object({}),
  ),
  ...importProcedures,
  ...transferProcedures,
}
