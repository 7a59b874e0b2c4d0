import * as z from 'zod'
import { enquiryChannels, enquiryOutcomes } from '#db/values/desk.ts'
import { saidMoves, saidNexts, saidStandings } from '#db/values/desk-saying.ts'
import { implementationStates } from '#db/values/implementation.ts'
import { deliverableKinds } from '#db/values/implementing.ts'
import { jstKinds } from '#db/values/jst.ts'
import { cellStates } from '#db/values/package.ts'
import { panels, personFunctions } from '#db/values/person.ts'
import { recruitmentStates } from '#db/values/recruitment.ts'
import { type TimeOfDay, trainingForms } from '#db/values/training.ts'
import { daySchema, instantSchema } from './procedure.ts'

const timeSchema = z.custom<TimeOfDay>((value) => typeof value === 'string')

const partSchema = z.object({ kind: z.enum(deliverableKinds), language: z.string() })

const sayingSchema = z.object({
  standing: z.enum(saidStandings),
  standingOn: daySchema.nullable(),
  number: z.string().nullable(),
  next: z.enum(saidNexts),
  on: daySchema.nullable(),
  at: timeSchema.nullable(),
  dueOn: daySchema.nullable(),
  late: z.boolean(),
  part: partSchema.nullable(),
  count: z.number().nullable(),
  name: z.string().nullable(),
  move: z.enum(saidMoves).nullable(),
})

const personSchema = z.object({
  id: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  panel: z.enum(panels),
  function: z.enum(personFunctions),
  /** Empty where there is none or the role does not give it. */
  phone: z.string(),
})

/** The answer card of a JST: everything that may be said of it on the telephone. */
export const answerCardSchema = z.object({
  /** The day that everything is told as of. */
  day: daySchema,
  jst: z.object({
    teryt: z.string(),
    name: z.string(),
    kind: z.enum(jstKinds),
    powiatName: z.string(),
    phone: z.string(),
    email: z.string(),
    state: z.enum(recruitmentStates),
    implementation: z.enum(implementationStates),
  }),
  /** The sentence that can be read out. */
  saying: sayingSchema,
  agreements: z.array(
    z.object({
      kind: z.enum(['support', 'implementation', 'certificate']),
      on: daySchema,
      number: z.string(),
      endedOn: daySchema.nullable(),
    }),
  ),
  people: z.array(personSchema),
  /** The next training of each panel. */
  trainings: z.array(
    z.object({
      id: z.string(),
      subject: z.string(),
      panel: z.enum(panels),
      form: z.enum(trainingForms),
      place: z.string(),
      on: daySchema,
      from: timeSchema,
      to: timeSchema,
      /** How many people of the JST go. */
      people: z.number(),
    }),
  ),
  visit: z
    .object({
      id: z.string(),
      on: daySchema,
      at: timeSchema.nullable(),
      place: z.string(),
      overdue: z.boolean(),
    })
    .nullable(),
  mentor: z
    .object({ id: z.string(), name: z.string(), phone: z.string(), email: z.string() })
    .nullable(),
  /** Null where no package is due. */
  package: z
    .object({
      all: z.number(),
      delivered: z.number(),
      late: z.number(),
      parts: z.array(
        partSchema.extend({
          state: z.enum(cellStates),
          dueOn: daySchema.nullable(),
          deliveredOn: daySchema.nullable(),
          daysLate: z.number(),
          late: z.boolean(),
        }),
      ),
    })
    .nullable(),
  followUps: z.array(
    z.object({
      id: z.string(),
      enquiryId: z.string(),
      step: z.string(),
      owner: z.string(),
      dueOn: daySchema,
      late: z.boolean(),
    }),
  ),
  /** What the mentor's visits left to be done. */
  steps: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      owner: z.string(),
      dueOn: daySchema.nullable(),
      late: z.boolean(),
    }),
  ),
  /** How many conversations there were with the JST, and the newest of them. */
  all: z.number(),
  calls: z.array(
    z.object({
      id: z.string(),
      openedAt: instantSchema,
      channel: z.enum(enquiryChannels),
      who: z.string(),
      topic: z.string().nullable(),
      topicEn: z.string().nullable(),
      outcome: z.enum(enquiryOutcomes),
    }),
  ),
})
