/** The shapes that the procedures on expense documents have in common. */
import * as z from 'zod'
import { costCategories } from '#db/values/budget.ts'
import { claimStates } from '#db/values/claim.ts'
import {
  contractorKinds,
  documentKinds,
  documentSources,
  documentStates,
  type ForeignAmount,
  limitedCategories,
} from '#db/values/expense.ts'
import type { Grosze } from '#db/values/money.ts'
import { monthSchema } from './budget-values.ts'
import {
  daySchema,
  idSchema,
  instantSchema,
  lineSchema,
  paragraphSchema,
  refusalSchema,
} from './procedure.ts'

/** No single document of an office comes near: 9 000 000 000,00 zł. */
const mostGrosze = 900_000_000_000

export const groszeSchema = z.custom<Grosze>(
  (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= mostGrosze,
)
const moneySchema = z.custom<Grosze>((value) => Number.isSafeInteger(value))

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

const foreignSchema: z.ZodType<ForeignAmount> = z.object({
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
  paidOn: daySchema.nullable(),
  correctsId: z.string().nullable(),
  eligible: moneySchema,
  ineligible: moneySchema,
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
  asOf: daySchema.optional(),
})

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

export const documentEventSchema = z.object({
  id: z.string(),
  at: instantSchema,
  author: z.string(),
  procedure: z.string(),
  reason: z.string().nullable(),
})
