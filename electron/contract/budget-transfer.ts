import * as z from 'zod'
import type { TransferMove } from '#db/values/budget.ts'
import { maxLineAmount } from '#db/values/budget-plan.ts'
import { transferReasonCodes, transferVerdicts } from '#db/values/transfer.ts'
import { command, daySchema, idSchema, lineSchema, paragraphSchema, query } from './procedure.ts'
import { moneySchema } from './programme.ts'

const figureSchema = z.union([z.string(), z.number(), z.null()])

const moveSchema = z.object({
  fromLineId: idSchema,
  toLineId: idSchema,
  // Bounded, so that no sum of moves leaves the range in which grosze are exact.
  amount: moneySchema.refine((amount) => Math.abs(amount) <= maxLineAmount),
}) satisfies z.ZodType<TransferMove>

const standingSchema = z.object({
  taskId: z.string(),
  taskName: z.string(),
  base: moneySchema,
  limit: moneySchema,
  before: moneySchema,
  after: moneySchema,
})

const verdictSchema = z.enum(transferVerdicts)

const transferredLineSchema = z.object({
  lineId: z.string(),
  lineName: z.string(),
  taskId: z.string(),
  taskName: z.string(),
  before: moneySchema,
  after: moneySchema,
})

/** The verdict on a transfer, move by move, with its figures. */
export const judgementSchema = z.object({
  verdict: verdictSchema,
  moves: z.array(
    moveSchema.extend({
      verdict: verdictSchema,
      reasons: z.array(
        z.object({
          verdict: z.enum(['consent', 'impossible']),
          code: z.enum(transferReasonCodes),
          figures: z.record(z.string(), figureSchema),
        }),
      ),
      source: standingSchema.nullable(),
      target: standingSchema.nullable(),
      mostFree: moneySchema,
    }),
  ),
  lines: z.array(transferredLineSchema),
})

/** What money can be moved between: the lines of the version in force. */
export const transferGroundSchema = z.object({
  /** Null while no version is approved; then nothing can be moved. */
  inForce: z.object({ id: z.string(), ordinal: z.number(), approvedOn: daySchema }).nullable(),
  /** The version that the limits are measured against. */
  agreement: z.object({ ordinal: z.number(), approvedOn: daySchema }).nullable(),
  /** The number of an open draft, which must be settled first. */
  draft: z.number().nullable(),
  lastDay: daySchema,
  lines: z.array(
    z.object({
      lineId: z.string(),
      lineName: z.string(),
      taskId: z.string(),
      taskName: z.string(),
      amount: moneySchema,
      engaged: moneySchema,
    }),
  ),
  /** Each task with what left it and came to it since the agreement. */
  tasks: z.array(
    z.object({
      taskId: z.string(),
      taskName: z.string(),
      base: moneySchema,
      limit: moneySchema,
      out: moneySchema,
      in: moneySchema,
    }),
  ),
})

export const transferRecordSchema = z.object({
  id: z.string(),
  ordinal: z.number(),
  doneOn: daySchema,
  reason: z.string(),
  author: z.string(),
  consentNumber: z.string().nullable(),
  consentOn: daySchema.nullable(),
  fromVersion: z.number(),
  toVersion: z.number(),
  toVersionId: z.string(),
  total: moneySchema,
  moves: z.array(
    moveSchema.extend({
      fromLine: z.string(),
      toLine: z.string(),
      fromTask: z.string(),
      toTask: z.string(),
    }),
  ),
  lines: z.array(transferredLineSchema),
  /** The verdict as it was written down when the money moved. */
  judgement: judgementSchema,
  /** It was not written down then: it is what the rules of now say of the budget of then. */
  judgedLater: z.boolean(),
})

const asked = {
  programmeId: idSchema,
  on: daySchema,
  moves: z.array(moveSchema).max(200),
}

/** The note's own words in the person's language; figures and names come from the record. */
export const noteWords = [
  'title',
  'page',
  'programme',
  'agreement',
  'versionBefore',
  'versionAfter',
  'consent',
  'moves',
  'from',
  'to',
  'amount',
  'beforeAfter',
  'line',
  'before',
  'after',
  'difference',
  'total',
  'unchanged',
  'reason',
  'judgement',
  'prepared',
  'approved',
  'signature',
  'sample',
] as const
export type NoteWord = (typeof noteWords)[number]

/** Moving money: what may be moved, the verdict on it, the record and its note. */
export const transferProcedures = {
  transferGround: query('budget', z.object({ programmeId: idSchema }), transferGroundSchema),
  /** What moves would meet, without writing anything. */
  judgeTransfer: query('budget', z.object(asked), judgementSchema),
  transfers: query('budget', z.object({ programmeId: idSchema }), z.array(transferRecordSchema)),
  /** Records a transfer and makes the version that follows from it. */
  transfer: command(
    'budget',
    ['finance'],
    z.object({
      ...asked,
      /** The version in force that the person saw. */
      inForceId: idSchema,
      reason: paragraphSchema(2000),
      consent: z.object({ number: lineSchema(120), on: daySchema }).nullable(),
    }),
    z.object({ id: z.string(), versionId: z.string() }),
  ),
  /** A transfer as a printable note, PDF. */
  transferNote: query(
    'budget',
    z.object({
      id: idSchema,
      language: z.enum(['pl', 'en']),
      words: z.object(
        Object.fromEntries(noteWords.map((word) => [word, lineSchema(300)])) as Record<
          NoteWord,
          ReturnType<typeof lineSchema>
        >,
      ),
      /** One paragraph for each move: the verdict in words. */
      sentences: z.array(paragraphSchema(2000)).max(200),
    }),
    z.instanceof(File),
  ),
}
