import * as z from 'zod'
import { jstKinds } from '#db/values/jst.ts'
import { applicationChannels, recommendations } from '#db/values/volunteer.ts'
import {
  command,
  daySchema,
  idSchema,
  instantSchema,
  lineSchema,
  paragraphSchema,
  query,
  terytSchema,
} from './procedure.ts'
import {
  applicationSchema,
  calledShape,
  movedUpSchema,
  opinionSchema,
  type ProtocolWord,
  protocolWords,
  rankedSchema,
  rulesSchema,
  savedSchema,
  standings,
  traceSchema,
} from './volunteer-schemas.ts'

/** The list of JSTs willing to implement: applications, opinions, ranking, protocol, annexes. */
export const volunteer = {
  list: query(
    'volunteer',
    z.object({ programmeId: idSchema }),
    z.object({
      /** The last training for managers; null while none is marked. */
      opensOn: daySchema.nullable(),
      rules: rulesSchema.extend({ version: z.number(), proposed: z.array(z.string()) }),
      approved: z
        .object({
          id: z.string(),
          number: z.string(),
          approvedOn: daySchema,
          committee: z.array(z.string()),
          remarks: z.string(),
        })
        .nullable(),
      /** Reserved places that wait for a medium-sized town. */
      keptOpen: z.number(),
      rows: z.array(
        z.object({
          ranked: rankedSchema,
          kind: z.enum(jstKinds),
          standing: z.enum(standings),
          /** In the queue of the reserve as it is now, from 1; null for one that does not wait. */
          reserveRank: z.number().nullable(),
          /** The annex by which it left the approved list. */
          left: z.object({ number: z.string(), on: daySchema, reason: z.string() }).nullable(),
          /** Why it moved up after the list was approved. */
          movedUp: traceSchema.nullable(),
          /** Whether it takes part in the programme still. */
          takesPart: z.boolean(),
          application: applicationSchema.nullable(),
          opinion: opinionSchema.nullable(),
        }),
      ),
      annexes: z.array(
        z.object({
          id: z.string(),
          number: z.string(),
          on: daySchema,
          ...calledShape,
          reason: z.string(),
          movedUp: z.array(movedUpSchema),
        }),
      ),
      /** Applications taken back before the list was approved. */
      takenBack: z.array(
        z.object({
          ...calledShape,
          appliedAt: instantSchema,
          withdrawnOn: daySchema,
          reason: z.string(),
        }),
      ),
      /** Who takes part and has not applied, with their mentors' opinions so far. */
      others: z.array(
        z.object({
          ...calledShape,
          mediumTown: z.boolean(),
          opinion: opinionSchema.nullable(),
        }),
      ),
    }),
  ),
  apply: command(
    'volunteer',
    ['mentor', 'contactDesk'],
    z.object({
      programmeId: idSchema,
      teryt: terytSchema,
      appliedAt: instantSchema,
      channel: z.enum(applicationChannels),
      lateReason: paragraphSchema(500),
    }),
    savedSchema,
  ),
  /** Takes an application back before the list is approved. */
  takeBackApplication: command(
    'volunteer',
    ['mentor'],
    z.object({ id: idSchema, version: z.number(), on: daySchema, reason: paragraphSchema(500) }),
    savedSchema,
  ),
  saveOpinion: command(
    'volunteer',
    ['mentor'],
    z.object({
      programmeId: idSchema,
      teryt: terytSchema,
      /** 0 before there is one. */
      version: z.number(),
      summary: paragraphSchema(4000),
      recommendation: z.enum(recommendations).nullable(),
      grounds: paragraphSchema(2000),
      condition: paragraphSchema(2000),
      /** The day of the recommendation; null for a summary alone. */
      givenOn: daySchema.nullable(),
    }),
    savedSchema,
  ),
  saveRules: command(
    'volunteer',
    [],
    rulesSchema.extend({
      programmeId: idSchema,
      version: z.number(),
      /** Proposed settings that the coordinator confirms as they are. */
      confirmed: z.array(z.string().max(40)).max(10),
    }),
    savedSchema,
  ),
  /** Freezes the list with its traces under a numbered protocol. */
  approve: command(
    'volunteer',
    [],
    z.object({
      programmeId: idSchema,
      number: lineSchema(80),
      on: daySchema,
      committee: z.array(lineSchema(120)).max(20),
      remarks: paragraphSchema(2000),
      /**
       * The order that the person saw and where each stood, so that nothing else is approved
       * than what was read: other places leave the order as it was.
       */
      seen: z.array(z.object({ teryt: terytSchema, standing: z.enum(standings) })).max(2000),
    }),
    savedSchema,
  ),
  /** Who would move up if a JST of the approved list withdrew on a day. */
  whoMovesUp: query(
    'volunteer',
    z.object({ programmeId: idSchema, teryt: terytSchema, on: daySchema }),
    z.array(movedUpSchema),
  ),
  /** A withdrawal after the approval, with who moves up: an annex. */
  withdraw: command(
    'volunteer',
    ['mentor'],
    z.object({
      programmeId: idSchema,
      teryt: terytSchema,
      number: lineSchema(80),
      on: daySchema,
      reason: paragraphSchema(500),
    }),
    z.object({ id: z.string(), movedUp: z.array(z.string()) }),
  ),
  /** The protocol with its annexes, PDF. */
  protocol: query(
    'volunteer',
    z.object({
      programmeId: idSchema,
      language: z.enum(['pl', 'en']),
      words: z.object(
        Object.fromEntries(protocolWords.map((word) => [word, lineSchema(300)])) as Record<
          ProtocolWord,
          ReturnType<typeof lineSchema>
        >,
      ),
      /** What each JST is called, by its TERYT. */
      names: z.record(z.string(), lineSchema(300)),
      /** The trace of each JST in sentences, by its TERYT. */
      sentences: z.record(z.string(), z.array(lineSchema(1000)).max(20)),
      /** The rules of the ranking in sentences. */
      rules: z.array(lineSchema(500)).max(10),
    }),
    z.instanceof(File),
  ),
}
