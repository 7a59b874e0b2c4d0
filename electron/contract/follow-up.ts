import * as z from 'zod'
import { callerKinds } from '#db/values/desk.ts'
import { followUpStandings, soundKinds } from '#db/values/follow-up.ts'
import { jstKinds } from '#db/values/jst.ts'
import { calledJstSchema, longest } from './enquiry-schemas.ts'
import { noteWriters } from './note.ts'
import {
  command,
  daySchema,
  idSchema,
  instantSchema,
  lineSchema,
  paragraphSchema,
  query,
} from './procedure.ts'

const saved = z.object({ id: z.string(), version: z.number() })
const seen = { id: idSchema, version: z.number() }
const inProgramme = z.object({ programmeId: idSchema })

const waitingSchema = z.object({
  id: z.string(),
  version: z.number(),
  step: z.string(),
  dueOn: daySchema,
  snoozedUntil: daySchema.nullable(),
  /** What the one before left to know. */
  handover: z.string(),
  owner: z.object({ id: z.string(), name: z.string() }),
  /** On the day of the desk. */
  standing: z.enum(followUpStandings),
  enquiry: z.object({
    id: z.string(),
    ordinal: z.number(),
    openedAt: instantSchema,
    question: z.string(),
    callerKind: z.enum(callerKinds),
    callerName: z.string(),
    /** The number that called, else the JST's; empty where neither is known. */
    phone: z.string(),
    jst: calledJstSchema.nullable(),
    topic: z.object({ name: z.string(), nameEn: z.string() }).nullable(),
  }),
})

/** "Wróć do rozmowy": what was promised to callers, and the JSTs that have gone silent. */
export const followUp = {
  /** Every promise that waits, the earliest due first. */
  queue: query(
    'enquiry',
    inProgramme,
    z.object({
      day: daySchema,
      rules: z.object({
        version: z.number(),
        silentDays: z.number(),
        proposed: z.array(z.string()),
      }),
      /** Who may take a promise over. */
      owners: z.array(z.object({ id: z.string(), name: z.string() })),
      followUps: z.array(waitingSchema),
    }),
  ),
  /** How many promises of the person who asks are due on the day and how many are overdue. */
  mine: query('enquiry', inProgramme, z.object({ today: z.number(), overdue: z.number() })),
  /** The open promises of the person who asks that somebody else made theirs, and who did. */
  received: query(
    'enquiry',
    inProgramme,
    z.array(
      z.object({
        id: z.string(),
        enquiryId: z.string(),
        step: z.string(),
        from: z.string(),
        callerName: z.string(),
        jst: calledJstSchema.nullable(),
      }),
    ),
  ),
  silent: query(
    'enquiry',
    inProgramme,
    z.object({
      day: daySchema,
      silentDays: z.number(),
      /** How many JSTs take part on the day, silent or not. */
      takingPart: z.number(),
      /** The longest silent first. */
      jsts: z.array(
        z.object({
          teryt: z.string(),
          name: z.string(),
          kind: z.enum(jstKinds),
          phone: z.string(),
          lastOn: daySchema,
          lastKind: z.enum(soundKinds),
          days: z.number(),
          mentor: z.object({ name: z.string(), phone: z.string() }).nullable(),
        }),
      ),
    }),
  ),
  /** Closes a promise with what came of it, and makes the next one where it takes one more. */
  close: command(
    'enquiry',
    noteWriters,
    z.object({
      ...seen,
      result: lineSchema(2_000),
      further: z.object({ step: lineSchema(500), ownerId: idSchema, dueOn: daySchema }).nullable(),
    }),
    saved.extend({ furtherId: z.string().nullable() }),
  ),
  handOver: command(
    'enquiry',
    noteWriters,
    z.object({ ...seen, ownerId: idSchema, note: paragraphSchema(2_000) }),
    saved,
  ),
  /** Says otherwise what was promised, and by which day. */
  change: command(
    'enquiry',
    noteWriters,
    z.object({ ...seen, step: paragraphSchema(longest.text), dueOn: daySchema }),
    saved,
  ),
  /** Leaves a promise out of the queue until a day; the day that was promised stays. */
  snooze: command('enquiry', noteWriters, z.object({ ...seen, until: daySchema }), saved),
  /** After how many days without a word a JST is silent; saving confirms what was proposed. */
  saveRules: command(
    'enquiry',
    [],
    inProgramme.extend({ version: z.number(), silentDays: z.int().min(0).max(100_000) }),
    z.object({ version: z.number() }),
  ),
}
