/** The list of documents of a claim, and what could still go into it. */
import * as z from 'zod'
import { costCategories } from '#db/values/budget.ts'
import { contractorKinds, limitedCategories } from '#db/values/expense.ts'
import { daySchema } from './procedure.ts'
import { moneySchema } from './programme.ts'

/** A part of a document as the list of documents shows it. */
const partShape = {
  expenseLineId: z.string(),
  lineId: z.string(),
  lineName: z.string(),
  category: z.enum(costCategories),
  taskId: z.string(),
  taskName: z.string(),
  documentId: z.string(),
  number: z.string(),
  ledgerNumber: z.string(),
  issuedOn: daySchema,
  paidOn: daySchema.nullable(),
  subject: z.string(),
  correctsId: z.string().nullable(),
  contractorKind: z.enum(contractorKinds).nullable(),
  contractorNumber: z.string().nullable(),
  contractorName: z.string().nullable(),
  limitedCategory: z.enum(limitedCategories).nullable(),
  amount: moneySchema,
  returns: z.boolean(),
}
export const outsidePartSchema = z.object(partShape)
export const claimEntrySchema = z.object({
  ...partShape,
  id: z.string(),
  own: moneySchema,
  grant: moneySchema,
  approved: moneySchema.nullable(),
  parked: moneySchema.nullable(),
  ineligible: moneySchema.nullable(),
  reason: z.string(),
})
