import * as z from 'zod'
import { deliverableKinds } from '#db/values/implementing.ts'
import { cellStates } from '#db/values/package.ts'
import { keptFileSchema } from './opening-report.ts'
import { daySchema, idSchema, paragraphSchema } from './procedure.ts'

const language = z.string().regex(/^([a-z]{2})?$/)
/** A thing of a package; the language is empty for what is made once. */
export const deliverable = { kind: z.enum(deliverableKinds), language }
export const cellSchema = z.object({
  /** Null while nobody ordered it. */
  id: z.string().nullable(),
  version: z.number(),
  state: z.enum(cellStates),
  /** Days past the due day: until it was received, or until the day of the screen. */
  daysLate: z.number(),
  contractorId: z.string().nullable(),
  orderedOn: daySchema.nullable(),
  dueOn: daySchema.nullable(),
  startedOn: daySchema.nullable(),
  receivedOn: daySchema.nullable(),
  deliveredOn: daySchema.nullable(),
  hasFile: z.boolean(),
})
export const wholeCellSchema = cellSchema.extend({
  acceptance: z.string(),
  file: keptFileSchema.nullable(),
})

/** What is done with deliverables, with what it needs. */
export const moveSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('order'),
    on: daySchema,
    /** Null for what the office makes itself. */
    contractorId: idSchema.nullable(),
    dueOn: daySchema.nullable(),
  }),
  z.object({ kind: z.literal('start'), on: daySchema }),
  z.object({ kind: z.literal('receive'), on: daySchema }),
  z.object({ kind: z.literal('deliver'), on: daySchema, acceptance: paragraphSchema(2_000) }),
  z.object({ kind: z.literal('back'), reason: paragraphSchema(1_000) }),
])
