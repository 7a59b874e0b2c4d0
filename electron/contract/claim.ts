import * as z from 'zod'
import { claimKinds } from '#db/values/claim.ts'
import { advancesSchema } from './claim-advances.ts'
import { claimEntrySchema, outsidePartSchema } from './claim-entries.ts'
import { claimListSchema } from './claim-list.ts'
import { claimPageSchema } from './claim-page.ts'
import { command, daySchema, idSchema, lineSchema, paragraphSchema, query } from './procedure.ts'
import { moneySchema } from './programme.ts'

const saved = z.object({ id: z.string(), version: z.number() })
const seen = { id: idSchema, version: z.number() }
const head = { kinds: z.array(z.enum(claimKinds)).max(5), from: daySchema, to: daySchema }
const pageOf = {
  id: idSchema,
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(200),
}
/** Parts of documents by their ids. */
const parts = z.array(idSchema).min(1).max(20_000)

/** Payment claims: gathered, checked, submitted, decided; and the tranches of the advance. */
export const claim = {
  list: query('claim', z.object({ programmeId: idSchema }), claimListSchema),
  get: query('claim', z.object({ id: idSchema }), claimPageSchema),
  /** The list of documents, page by page; of one task, when it is named. */
  entries: query(
    'claim',
    z.object({ ...pageOf, taskId: idSchema.optional() }),
    z.object({
      total: z.number(),
      amount: moneySchema,
      /** Null before the decision. */
      approved: moneySchema.nullable(),
      rows: z.array(claimEntrySchema),
    }),
  ),
  /** Parts of documents that are paid in time and not in the claim. */
  outside: query(
    'claim',
    z.object(pageOf),
    z.object({ total: z.number(), amount: moneySchema, rows: z.array(outsidePartSchema) }),
  ),
  /** Opens a draft that holds everything paid by the end of its period and not claimed yet. */
  create: command(
    'claim',
    ['finance'],
    z.object({ programmeId: idSchema, ...head }),
    saved.extend({ gathered: z.number() }),
  ),
  save: command(
    'claim',
    ['finance'],
    z.object({ ...seen, ...head, number: lineSchema(80), advanceRequested: moneySchema }),
    saved,
  ),
  /** The words of a claim: progress per task, problems, what comes next. */
  describe: command(
    'claim',
    ['finance'],
    z.object({
      ...seen,
      progress: z.array(z.object({ taskId: idSchema, text: paragraphSchema(4000) })).max(500),
      problems: paragraphSchema(4000),
      plan: paragraphSchema(4000),
    }),
    saved,
  ),
  /** What the project earned in the period and what was given back, each with from what or why. */
  reportMoney: command(
    'claim',
    ['finance'],
    z.object({
      ...seen,
      income: moneySchema,
      incomeNote: paragraphSchema(1000),
      returned: moneySchema,
      returnedNote: paragraphSchema(1000),
    }),
    saved,
  ),
  /** The number in the institution's system, which may come after the submission. */
  saveNumber: command('claim', ['finance'], z.object({ ...seen, number: lineSchema(80) }), saved),
  leaveOut: command(
    'claim',
    ['finance'],
    z.object({ id: idSchema, expenseLineIds: parts }),
    z.object({ changed: z.number() }),
  ),
  /** Takes parts into a draft; `null` takes everything that can be taken. */
  include: command(
    'claim',
    ['finance'],
    z.object({ id: idSchema, expenseLineIds: parts.nullable() }),
    z.object({ changed: z.number() }),
  ),
  submit: command('claim', ['finance'], z.object({ ...seen, submittedOn: daySchema }), saved),
  withdraw: command(
    'claim',
    ['finance'],
    z.object({ ...seen, reason: paragraphSchema(1000) }),
    saved,
  ),
  /** The institution's word; entries that are not named are approved whole. */
  decide: command(
    'claim',
    ['finance'],
    z.object({
      ...seen,
      decidedOn: daySchema,
      verdicts: z
        .array(
          z.object({
            entryId: idSchema,
            parked: moneySchema,
            ineligible: moneySchema,
            reason: paragraphSchema(1000),
          }),
        )
        .max(20_000),
    }),
    saved,
  ),
  remove: command('claim', ['finance'], z.object(seen), z.object({})),
  /** The list of documents in the fund's order of columns. */
  exportXlsx: query(
    'claim',
    z.object({
      id: idSchema,
      /** The headings of the columns, in the order of `documentColumns`. */
      headings: z.array(z.string().max(200)).max(40),
      sheetName: z.string().max(31),
      /** Words for coded values and totals: `category.services`, `yes`, `total`. */
      words: z.record(z.string(), z.string()),
    }),
    z.instanceof(File),
  ),
  /**
   * Where the advances stand at the end of `day`; without one, on the programme's reference day or
   * on the latest day of a tranche, submission or decision on record, when that is later.
   */
  advances: query(
    'claim',
    z.object({ programmeId: idSchema, day: daySchema.optional() }),
    advancesSchema,
  ),
  saveTranche: command(
    'claim',
    ['finance'],
    z.object({
      programmeId: idSchema,
      id: idSchema.nullable(),
      version: z.number(),
      claimId: idSchema.nullable(),
      receivedOn: daySchema,
      amount: moneySchema,
      note: paragraphSchema(500),
    }),
    saved,
  ),
  removeTranche: command('claim', ['finance'], z.object(seen), z.object({})),
}
