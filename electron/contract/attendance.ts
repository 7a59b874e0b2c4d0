import * as z from 'zod'
import { jstKinds } from '#db/values/jst.ts'
import type { BasisPoints } from '#db/values/money.ts'
import { panels, personFunctions } from '#db/values/person.ts'
import {
  attendanceSources,
  isTimeOfDay,
  type TimeOfDay,
  trainingForms,
} from '#db/values/training.ts'
import {
  command,
  daySchema,
  idSchema,
  instantSchema,
  lineSchema,
  query,
  refusalSchema,
} from './procedure.ts'

const timeSchema = z.custom<TimeOfDay>((value) => typeof value === 'string' && isTimeOfDay(value))
const rateSchema = z.custom<BasisPoints>((value) => Number.isInteger(value))

const heldDaySchema = z.object({
  id: z.string(),
  on: daySchema,
  from: timeSchema,
  to: timeSchema,
  minutes: z.number(),
})

const attendedTrainingSchema = z.object({
  id: z.string(),
  panel: z.enum(panels),
  subject: z.string(),
  form: z.enum(trainingForms),
  place: z.string(),
  trainer: z.string(),
  capacity: z.number(),
  cancelledOn: daySchema.nullable(),
  days: z.array(heldDaySchema),
})

/** Where a person stands towards a training: on its list, waiting, or of its panel only. */
export const doorGroups = ['seated', 'waiting', 'other'] as const

const attendingPerson = {
  id: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  function: z.enum(personFunctions),
  jstId: z.string(),
  jstName: z.string(),
  jstKind: z.enum(jstKinds),
  group: z.enum(doorGroups),
}

const doorListSchema = z.object({
  training: attendedTrainingSchema,
  day: heldDaySchema,
  people: z.array(
    z.object({
      ...attendingPerson,
      /** Why the person may not attend on that day; the refusal's code. */
      barred: z.string().nullable(),
      barredSince: daySchema.nullable(),
    }),
  ),
})
export type DoorList = z.output<typeof doorListSchema>

/** The words of the printed list, in the person's language. */
export const attendanceListWords = [
  'presentCount',
  'sample',
  'title',
  'programme',
  'training',
  'day',
  'hours',
  'place',
  'trainer',
  'number',
  'person',
  'function',
  'jst',
  'signature',
  'confirmed',
  'absent',
  'present',
  'signedBy',
  'page',
  ...personFunctions.map((name) => `functions.${name}` as const),
] as const
export type AttendanceListWord = (typeof attendanceListWords)[number]

const items = z
  .array(z.object({ personId: idSchema, dayId: idSchema, present: z.boolean() }))
  .max(20_000)

/** Presence at trainings: the door, entry in bulk, and the printed list. */
export const attendance = {
  /**
   * Who may come to the training of a day, those on the list first. `seen` names the list that
   * the window has; the same list is not sent again, for each mark asks for it anew.
   */
  door: query(
    'training',
    z.object({ dayId: idSchema, seen: z.string().max(64).nullable() }),
    z.object({ stamp: z.string(), list: doorListSchema.nullable() }),
  ),
  /** Who is present on a day, in the order of coming. */
  marks: query(
    'training',
    z.object({ dayId: idSchema }),
    z.array(
      z.object({ personId: z.string(), at: instantSchema, source: z.enum(attendanceSources) }),
    ),
  ),
  /** Marks a person at the door; a person who is marked already stays so. */
  mark: command(
    'training',
    ['mentor'],
    z.object({ dayId: idSchema, personId: idSchema }),
    z.object({ at: instantSchema }),
  ),
  /** Takes a mark back; one that is gone already stays gone. */
  unmark: command(
    'training',
    ['mentor'],
    z.object({ dayId: idSchema, personId: idSchema }),
    z.object({}),
  ),
  /** Everyone of a training with the days on which they were present. */
  grid: query(
    'training',
    z.object({ trainingId: idSchema }),
    z.object({
      training: attendedTrainingSchema,
      held: z.number(),
      rate: rateSchema,
      people: z.array(z.object({ ...attendingPerson, present: z.array(z.string()) })),
    }),
  ),
  /**
   * Writes presence for many at once. What may not be is left out and named, item by item; the
   * rest is kept.
   */
  markMany: command(
    'training',
    ['mentor'],
    z.object({ trainingId: idSchema, source: z.enum(['bulk', 'import']), items }),
    z.object({
      changed: z.number(),
      refused: z.array(
        z.object({ personId: z.string(), dayId: z.string(), refusal: refusalSchema }),
      ),
    }),
  ),
  /** The list of a day, or of each day, for signatures or with what was marked; PDF. */
  list: query(
    'training',
    z.object({
      trainingId: idSchema,
      dayId: idSchema.nullable(),
      /** For signing at the door, or as the proof of what was marked. */
      kind: z.enum(['signatures', 'marked']),
      /** Rows for people who come without being on the list. */
      emptyRows: z.int().min(0).max(60),
      language: z.enum(['pl', 'en']),
      words: z.object(
        Object.fromEntries(attendanceListWords.map((word) => [word, lineSchema(300)])) as Record<
          AttendanceListWord,
          ReturnType<typeof lineSchema>
        >,
      ),
    }),
    z.instanceof(File),
  ),
}
