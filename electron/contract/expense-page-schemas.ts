/** What the page of one expense document is drawn from. */
import * as z from 'zod'
import { claimStates } from '#db/values/claim.ts'
import {
  documentKinds,
  documentSources,
  documentStates,
  limitedCategories,
} from '#db/values/expense.ts'
import { monthSchema } from './budget-values.ts'
import { contractorSchema, foreignSchema, moneySchema } from './expense-schemas.ts'
import { daySchema, instantSchema, refusalSchema } from './procedure.ts'

const briefSchema = z.object({
  id: z.string(),
  number: z.string(),
  issuedOn: daySchema,
  gross: moneySchema,
  state: z.enum(documentStates),
})

const partSchema = z.object({
  id: z.string(),
  version: z.number(),
  lineId: z.string(),
  line: z.string(),
  task: z.string(),
  month: monthSchema,
  amount: moneySchema,
  vat: moneySchema,
  ineligible: moneySchema,
  ineligibleReason: z.string(),
  limitedCategory: z.enum(limitedCategories).nullable(),
  /** In claims: approved, waiting, ruled out by verdicts. */
  approved: moneySchema,
  pending: moneySchema,
  ruledOut: moneySchema,
})

/** A document's page. */
export const documentSchema = z.object({
  id: z.string(),
  version: z.number(),
  kind: z.enum(documentKinds),
  number: z.string(),
  ledgerNumber: z.string(),
  ksefNumber: z.string(),
  contractorId: z.string().nullable(),
  contractId: z.string().nullable(),
  correctsId: z.string().nullable(),
  issuedOn: daySchema,
  dueOn: daySchema.nullable(),
  subject: z.string(),
  gross: moneySchema,
  net: moneySchema,
  vatEligible: z.boolean(),
  foreign: foreignSchema.nullable(),
  remarks: z.string(),
  state: z.enum(documentStates),
  formallyCheckedOn: daySchema.nullable(),
  formallyCheckedBy: z.string().nullable(),
  checkedOn: daySchema.nullable(),
  checkedBy: z.string().nullable(),
  paidOn: daySchema.nullable(),
  duplicateReason: z.string(),
  source: z.enum(documentSources),
  contractor: contractorSchema.omit({ lastLineId: true }).nullable(),
  contract: z.object({ id: z.string(), number: z.string() }).nullable(),
  parts: z.array(partSchema),
  payments: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      paidOn: daySchema,
      amount: moneySchema,
      note: z.string(),
    }),
  ),
  paid: moneySchema,
  left: moneySchema,
  attachments: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      name: z.string(),
      mediaType: z.string(),
      size: z.number(),
      sha256: z.string(),
    }),
  ),
  corrects: briefSchema.nullable(),
  corrections: z.array(briefSchema),
  claims: z.array(z.object({ id: z.string(), number: z.string(), state: z.enum(claimStates) })),
  entries: z.array(
    z.object({
      partId: z.string(),
      claimId: z.string(),
      amount: moneySchema,
      approved: moneySchema.nullable(),
      parked: moneySchema.nullable(),
      ineligible: moneySchema.nullable(),
      reason: z.string(),
    }),
  ),
  /** Why it may not be touched; null when it may. */
  held: refusalSchema.nullable(),
})

/** One thing that was done with a document. */
export const documentEventSchema = z.object({
  id: z.string(),
  at: instantSchema,
  author: z.string(),
  procedure: z.string(),
  reason: z.string().nullable(),
  /** The payments that it recorded or took away. */
  payments: z.array(z.object({ paidOn: daySchema, amount: moneySchema })),
})
