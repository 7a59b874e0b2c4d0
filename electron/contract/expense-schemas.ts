/** The shapes that the procedures on expense documents have in common. */
import * as z from 'zod'
import { costCategories } from '#db/values/budget.ts'
import { contractorKinds, documentKinds, type ForeignAmount } from '#db/values/expense.ts'
import type { Grosze } from '#db/values/money.ts'
import { monthSchema } from './budget-values.ts'
import { daySchema, idSchema, lineSchema, paragraphSchema } from './procedure.ts'

/** No single document of an office comes near: 9 000 000 000,00 zł. */
const mostGrosze = 900_000_000_000

export const groszeSchema = z.custom<Grosze>(
  (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= mostGrosze,
)
export const moneySchema = z.custom<Grosze>((value) => Number.isSafeInteger(value))

/** A contractor as typed: one that is kept, by its id, or a new one. */
export const typedContractorSchema = z.object({
  id: idSchema.nullable(),
  kind: z.enum(contractorKinds),
  number: lineSchema(60),
  name: lineSchema(300),
  account: lineSchema(60),
})

export const contractorSchema = z.object({
  id: z.string(),
  kind: z.enum(contractorKinds),
  number: z.string(),
  name: z.string(),
  account: z.string(),
  /** The cost line of its last document. */
  lastLineId: z.string().nullable(),
})

export const foreignSchema: z.ZodType<ForeignAmount> = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  gross: z.number().int(),
  rate: z.number().int().min(1),
  rateOn: daySchema.nullable(),
})

/** The most parts that one document is split into. */
export const maxParts = 60

const enteredPartSchema = z.object({
  lineId: idSchema,
  month: monthSchema,
  amount: groszeSchema,
  /** Null lets the host compute the part's share of the document's VAT. */
  vat: groszeSchema.nullable(),
  ineligible: groszeSchema,
  ineligibleReason: paragraphSchema(500),
})

/** Everything of a document that a person types. */
export const enteredDocumentSchema = z.object({
  programmeId: idSchema,
  kind: z.enum(documentKinds),
  number: lineSchema(120),
  ledgerNumber: lineSchema(120),
  ksefNumber: lineSchema(60),
  contractor: typedContractorSchema.nullable(),
  contractId: idSchema.nullable(),
  correctsId: idSchema.nullable(),
  issuedOn: daySchema,
  dueOn: daySchema.nullable(),
  subject: lineSchema(300),
  gross: groszeSchema,
  net: groszeSchema,
  vatEligible: z.boolean(),
  foreign: foreignSchema.nullable(),
  remarks: paragraphSchema(2000),
  parts: z.array(enteredPartSchema).max(maxParts),
  /** Why it is entered although it looks like another one; empty until that is asked. */
  duplicateReason: paragraphSchema(500),
  /** The person has seen that a day or a month lies outside the programme's period. */
  outsideAccepted: z.boolean(),
})

/** A version that a person saw of a record. */
export const seenSchema = z.object({ id: idSchema, version: z.number() })

export const standingSchema = z.object({
  lineId: z.string(),
  budget: moneySchema.nullable(),
  documents: moneySchema,
  openContracts: moneySchema,
  contracted: moneySchema,
  contractDocuments: moneySchema,
})

export const entryFactsSchema = z.object({
  from: daySchema,
  to: daySchema,
  /** In basis points of the whole. */
  ownRate: z.number(),
  euRate: z.number(),
  lines: z.array(
    z.object({
      id: z.string(),
      taskId: z.string(),
      task: z.string(),
      name: z.string(),
      category: z.enum(costCategories),
      outsourced: z.boolean(),
      budget: moneySchema.nullable(),
    }),
  ),
})
