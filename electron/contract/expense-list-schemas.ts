/** The rows, the sums and the filter of a list of expense documents. */
import * as z from 'zod'
import { costCategories } from '#db/values/budget.ts'
import { documentKinds, documentStates } from '#db/values/expense.ts'
import { monthSchema } from './budget-values.ts'
import { moneySchema } from './expense-schemas.ts'
import { daySchema, idSchema, lineSchema } from './procedure.ts'

/** One row of the list; its sums are of the parts that the filter leaves. */
export const documentRowSchema = z.object({
  id: z.string(),
  version: z.number(),
  kind: z.enum(documentKinds),
  number: z.string(),
  ledgerNumber: z.string(),
  contractorId: z.string().nullable(),
  contractor: z.string().nullable(),
  issuedOn: daySchema,
  subject: z.string(),
  gross: moneySchema,
  state: z.enum(documentStates),
  /** An imported document may be paid and still await the check in substance. */
  formallyCheckedOn: daySchema.nullable(),
  checkedOn: daySchema.nullable(),
  paidOn: daySchema.nullable(),
  correctsId: z.string().nullable(),
  eligible: moneySchema,
  ineligible: moneySchema,
  /** In submitted claims: awaiting a decision or approved. */
  claimed: moneySchema,
  /** On how many cost lines, and which when it is one. */
  lines: z.number(),
  line: z.string().nullable(),
  files: z.number(),
})

export const documentSumsSchema = z.object({
  documents: z.number(),
  gross: moneySchema,
  eligible: moneySchema,
  ineligible: moneySchema,
  paid: moneySchema,
  amount: moneySchema,
  claimed: moneySchema.nullable(),
  settled: moneySchema.nullable(),
})

/** What a list is narrowed by; see `DocumentFilter`. */
export const documentFilterSchema = z.object({
  q: lineSchema(200).optional(),
  kind: z.enum(documentKinds).optional(),
  state: z.enum(documentStates).optional(),
  contractor: idSchema.optional(),
  contract: idSchema.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  paid: z.boolean().optional(),
  paidFrom: daySchema.optional(),
  paidTo: daySchema.optional(),
  task: idSchema.optional(),
  line: idSchema.optional(),
  category: z.enum(costCategories).optional(),
  month: monthSchema.optional(),
  claim: idSchema.optional(),
  claimedBy: daySchema.optional(),
  settledBy: daySchema.optional(),
  unclaimedBy: daySchema.optional(),
  asOf: daySchema.optional(),
})
