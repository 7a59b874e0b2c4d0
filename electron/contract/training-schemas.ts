import * as z from 'zod'
import { jstKinds } from '#db/values/jst.ts'
import { panels, personFunctions } from '#db/values/person.ts'
import { isTimeOfDay, type TimeOfDay, trainingForms } from '#db/values/training.ts'
import { clashKinds, invitationAnswers, trainingStates } from '#db/values/training-plan.ts'
import { daySchema, idSchema, instantSchema, lineSchema, paragraphSchema } from './procedure.ts'
import { rateSchema } from './programme.ts'

/** A time of day, `HH:MM`. */
export const timeSchema = z.custom<TimeOfDay>(
  (value) => typeof value === 'string' && isTimeOfDay(value),
)

export const panelSchema = z.enum(panels)

/** What the office decides about trainings. */
export const trainingRulesFields = {
  /** The share of hours from which attendance counts. */
  attendanceRate: rateSchema,
  /** `{n}` is the next number, `{year}` the year of issue. */
  certificatePattern: lineSchema(60),
  signatory: lineSchema(200),
}

export const seriesSchema = z.object({
  id: z.string(),
  version: z.number(),
  panel: panelSchema,
  name: z.string(),
  /** How many trainings it has, cancelled ones too. */
  trainings: z.number(),
})

/** What a training has in common with another on overlapping hours of a day. */
export const clashSchema = z.object({
  kind: z.enum(clashKinds),
  on: daySchema,
  otherId: z.string(),
  otherSubject: z.string(),
  /** The trainer or place, or the names of the people that both have. */
  what: z.array(z.string()),
})

const daySchemaOut = z.object({
  id: z.string(),
  on: daySchema,
  from: timeSchema,
  to: timeSchema,
  minutes: z.number(),
})

/** A training in the schedule, with its figures. */
export const trainingRowSchema = z.object({
  id: z.string(),
  version: z.number(),
  seriesId: z.string(),
  seriesName: z.string(),
  panel: panelSchema,
  subject: z.string(),
  form: z.enum(trainingForms),
  place: z.string(),
  trainer: z.string(),
  capacity: z.number(),
  lastForManagers: z.boolean(),
  cancelledOn: daySchema.nullable(),
  /** On the reference day of the programme. */
  state: z.enum(trainingStates),
  days: z.array(daySchemaOut),
  /** Invited JSTs. */
  invited: z.number(),
  /** People who have a seat, and people who wait for one. */
  seated: z.number(),
  waiting: z.number(),
  /** People present on at least one day, each once. */
  present: z.number(),
  clashes: z.array(clashSchema),
})

const personFields = {
  personId: z.string(),
  /** „Nazwisko Imię”. */
  name: z.string(),
  function: z.enum(personFunctions),
  teryt: z.string(),
  jstName: z.string(),
  jstKind: z.enum(jstKinds),
}

export const participantSchema = z.object({
  ...personFields,
  signupId: z.string(),
  version: z.number(),
  appliedAt: instantSchema,
  /** Among those who have a seat, or among those who wait; from 1. */
  place: z.number(),
  /** When one who has a seat came off the waiting list; null for one who never waited. */
  movedUpAt: instantSchema.nullable(),
  invited: z.boolean(),
  leftOn: daySchema.nullable(),
  /** On how many days of the training the person was present. */
  presentDays: z.number(),
})

export const withdrawnSchema = z.object({
  ...personFields,
  signupId: z.string(),
  appliedAt: instantSchema,
  withdrawnAt: instantSchema,
  reason: z.string(),
})

export const invitationSchema = z.object({
  id: z.string(),
  version: z.number(),
  teryt: z.string(),
  name: z.string(),
  kind: z.enum(jstKinds),
  powiatName: z.string(),
  invitedOn: daySchema,
  answer: z.enum(invitationAnswers),
  /** How many of its people have applications that stand. */
  people: z.number(),
})

/** Everything the page of a training shows, but attendance and certificates. */
export const trainingPageSchema = z.object({
  ...trainingRowSchema.shape,
  materials: z.string(),
  cancelReason: z.string(),
  /** The reference day of the programme. */
  today: daySchema,
  seatedPeople: z.array(participantSchema),
  waitingPeople: z.array(participantSchema),
  withdrawnPeople: z.array(withdrawnSchema),
  invitations: z.array(invitationSchema),
  /** Of a training for managers: the one that is marked as the last, when that is another. */
  otherLast: z.object({ id: z.string(), subject: z.string() }).nullable(),
  /** How many trainings for managers that are not cancelled begin after this one. */
  laterForManagers: z.number(),
})

/** One of the people or JSTs that may be signed up or invited, or why not. */
export const candidateSchema = z.object({
  ...personFields,
  invited: z.boolean(),
  /** Subjects of other trainings at the same hours for which the person is signed up. */
  clashes: z.array(z.string()),
})

export const invitableSchema = z.object({
  teryt: z.string(),
  name: z.string(),
  kind: z.enum(jstKinds),
  powiatName: z.string(),
})

/** What signing these people up would do to the seats. */
export const seatingSchema = z.object({
  /** How many of them would have a seat, and how many would wait. */
  seated: z.number(),
  waiting: z.number(),
  /** Names of people who would lose their seat to an earlier application. */
  movedDown: z.array(z.string()),
})

export const trainingEntryFields = {
  seriesId: idSchema,
  subject: lineSchema(300),
  form: z.enum(trainingForms),
  place: lineSchema(500),
  trainer: lineSchema(200),
  materials: paragraphSchema(2000),
  capacity: z.int(),
  days: z
    .array(
      z.object({
        id: idSchema.nullable(),
        on: daySchema,
        from: timeSchema,
        to: timeSchema,
        minutes: z.int(),
      }),
    )
    .max(60),
}

/** When an application came: on paper at a time of its own, or (null) now. */
export const appliedSchema = z.object({ on: daySchema, time: timeSchema }).nullable()
