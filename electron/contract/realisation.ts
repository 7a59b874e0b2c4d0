import * as z from 'zod'
import { costCategories } from '#db/values/budget.ts'
import type { Grosze } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import {
  dangers,
  moneySources,
  type Realisation,
  type RealisationCourse,
} from '#db/values/realisation.ts'
import { daySchema, idSchema, query } from './procedure.ts'

const moneySchema = z.custom<Grosze>((value) => Number.isSafeInteger(value))
const monthSchema = z.custom<Month>(
  (value) => typeof value === 'string' && /^\d{4}-\d{2}$/.test(value),
)

const figuresSchema = z.object({
  budget: moneySchema,
  contracted: moneySchema,
  openContracts: moneySchema,
  documents: moneySchema,
  paid: moneySchema,
  claimed: moneySchema,
  settled: moneySchema,
  engaged: moneySchema,
  left: moneySchema,
})

const lineSchema = z.object({
  id: z.string(),
  name: z.string(),
  category: z.enum(costCategories),
  figures: figuresSchema,
  plannedByNow: moneySchema,
  dangers: z.array(z.enum(dangers)),
})

const realisationSchema: z.ZodType<Realisation> = z.object({
  day: daySchema,
  version: z.number().nullable(),
  tasks: z.array(
    z.object({
      id: z.string(),
      ordinal: z.number(),
      name: z.string(),
      figures: figuresSchema,
      lines: z.array(lineSchema),
    }),
  ),
  unallocated: moneySchema,
  categories: z.array(z.object({ category: z.enum(costCategories), figures: figuresSchema })),
  sources: z.array(z.object({ source: z.enum(moneySources), figures: figuresSchema })),
  direct: figuresSchema,
  indirect: figuresSchema,
  total: figuresSchema,
})

const courseSchema: z.ZodType<RealisationCourse> = z.object({
  points: z.array(
    z.object({
      month: monthSchema,
      planned: moneySchema,
      paid: moneySchema.nullable(),
      settled: moneySchema.nullable(),
      forecast: moneySchema.nullable(),
    }),
  ),
  pace: moneySchema,
  paceMonths: z.number(),
  budget: moneySchema,
  expected: moneySchema,
})

/** The programme and the day; without one, the programme's reference day. */
const on = { programmeId: idSchema, day: daySchema.optional() }

/** The words that the files are written in; the window puts them into the person's language. */
export const workbookWords = [
  'file.name',
  'title',
  'day',
  'unallocated',
  'direct',
  'indirect',
  'total',
  'sheet.matrix',
  'sheet.parts',
  'sheet.contracts',
  'sheet.claims',
  'matrix.code',
  'matrix.name',
  'matrix.category',
  'matrix.budget',
  'matrix.contracted',
  'matrix.openContracts',
  'matrix.documents',
  'matrix.paid',
  'matrix.claimed',
  'matrix.settled',
  'matrix.engaged',
  'matrix.left',
  'matrix.share',
  'part.code',
  'part.contractKey',
  'part.kind',
  'part.number',
  'part.ledgerNumber',
  'part.contractor',
  'part.contractorNumber',
  'part.contract',
  'part.subject',
  'part.issuedOn',
  'part.month',
  'part.amount',
  'part.ineligible',
  'part.eligible',
  'part.paidOn',
  'part.paid',
  'part.claimed',
  'part.settled',
  'contract.code',
  'contract.key',
  'contract.number',
  'contract.contractor',
  'contract.signedOn',
  'contract.closedOn',
  'contract.amount',
  'contract.used',
  'contract.open',
  'claim.number',
  'claim.submittedOn',
  'claim.decidedOn',
  'claim.claimed',
  'claim.claimedIndirect',
  'claim.settled',
  'claim.settledIndirect',
  'kind.invoice',
  'kind.bill',
  'kind.payroll',
  'kind.mileage',
  'kind.note',
  'category.personnel',
  'category.services',
  'category.fixedAssets',
  'category.crossFinancing',
  'category.other',
  'journal.costs',
  'journal.ineligible',
  'journal.payable',
  'journal.bank',
] as const

/** Words of the files, in the person's language. */
const words = z.record(z.string(), z.string())
/** Names an export under way, for its progress. */
const ticket = z.string().min(1).max(64)

/** What became of the budget: every figure of the matrix, its course, and both as files. */
export const realisation = {
  matrix: query(
    'realisation',
    z.object(on),
    z.object({
      realisation: realisationSchema,
      /** The flat rate, and whether it is only proposed. */
      indirectRate: z.number(),
      indirectProposed: z.boolean(),
      /** The first version while it is still being written; null once one is approved. */
      draft: z.object({ ordinal: z.number(), lines: z.number() }).nullable(),
    }),
  ),
  months: query(
    'realisation',
    z.object(on),
    z.array(z.object({ month: monthSchema.nullable(), figures: figuresSchema })),
  ),
  course: query('realisation', z.object(on), courseSchema),
  /** The matrix as formulas over the documents beside it. */
  exportXlsx: query('realisation', z.object({ ...on, ticket, words }), z.instanceof(File)),
  /** The documents as a journal of plain-text accounting. */
  exportJournal: query('realisation', z.object({ ...on, ticket, words }), z.instanceof(File)),
  /** How many parts of documents an export has written, of how many; null when it is not running. */
  exportProgress: query(
    'realisation',
    z.object({ ticket }),
    z.object({ done: z.number(), total: z.number() }).nullable(),
  ),
}
