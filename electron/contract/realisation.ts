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
import { daySchema, filePiecesSchema, idSchema, query, ticketSchema } from './procedure.ts'
import { rateSchema } from './programme.ts'

const moneySchema = z.custom<Grosze>((value) => Number.isSafeInteger(value))
const monthSchema = z.custom<Month>(
  (value) => typeof value === 'string' && /^\d{4}-\d{2}$/.test(value),
)

/** The figures of one row of the realisation. */
export const figuresSchema = z.object({
  budget: moneySchema,
  contracted: moneySchema,
  openContracts: moneySchema,
  documents: moneySchema,
  paid: moneySchema,
  claimed: moneySchema,
  settled: moneySchema,
  unclaimedCorrections: moneySchema,
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
  rates: z.object({ own: rateSchema, indirect: rateSchema, eu: rateSchema }),
  claims: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      decided: z.boolean(),
      indirectRate: rateSchema,
      claimed: moneySchema,
      claimedIndirect: moneySchema,
      settled: moneySchema,
      settledIndirect: moneySchema,
      approved: z.object({ own: moneySchema, eu: moneySchema, state: moneySchema }).nullable(),
    }),
  ),
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
  expected: moneySchema.nullable(),
})

/** The programme and the day; without one, the programme's reference day. */
const on = { programmeId: idSchema, day: daySchema.optional() }

/** Words of the files, in the person's language. */
const words = z.record(z.string(), z.string())
/** What the files are asked with; their progress is counted in parts of documents. */
const file = z.object({ ...on, ticket: ticketSchema, words })

/** What became of the budget: every figure of the matrix, its course, and both as files. */
export const realisation = {
  matrix: query(
    'realisation',
    z.object(on),
    z.object({
      realisation: realisationSchema,
      /** Money rules that wait for the coordinator's word. */
      proposed: z.array(z.string()).readonly(),
      /** The first version while it is still being written; null once one is approved. */
      draft: z.object({ ordinal: z.number(), lines: z.number() }).nullable(),
      /** Approved and paid after the shown day of a finished programme; null where nothing was. */
      later: z.object({ day: daySchema, settled: moneySchema, paid: moneySchema }).nullable(),
    }),
  ),
  months: query(
    'realisation',
    z.object(on),
    z.array(z.object({ month: monthSchema.nullable(), figures: figuresSchema })),
  ),
  course: query('realisation', z.object(on), courseSchema),
  /** The matrix as formulas over the documents beside it. */
  exportXlsx: query('realisation', file, filePiecesSchema),
  /** The documents as a journal of plain-text accounting. */
  exportJournal: query('realisation', file, filePiecesSchema),
}
