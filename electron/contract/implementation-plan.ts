import * as z from 'zod'
import { planStates } from '#db/values/implementation-plan.ts'
import { jstKinds } from '#db/values/jst.ts'
import {
  command,
  daySchema,
  idSchema,
  lineSchema,
  paragraphSchema,
  query,
  terytSchema,
} from './procedure.ts'

const savedSchema = z.object({ id: z.string(), version: z.number() })
const progressSchema = z.object({
  tasks: z.number(),
  done: z.number(),
  late: z.number(),
  /** Tasks not done when the JST stopped implementing. */
  ended: z.number(),
  nextDue: daySchema.nullable(),
})

/** Why an accepted plan changes; empty before the acceptance. */
const reason = paragraphSchema(500)
const place = { programmeId: idSchema, teryt: terytSchema }

/** What a JST is to do to implement the standards, and how it goes. */
export const implementationPlan = {
  get: query(
    'implementationPlan',
    z.object(place),
    z.object({
      takesPart: z.boolean(),
      plan: savedSchema.extend({ goals: z.string(), acceptedOn: daySchema.nullable() }).nullable(),
      state: z.enum(planStates),
      progress: progressSchema,
      tasks: z.array(
        savedSchema.extend({
          text: z.string(),
          dueOn: daySchema.nullable(),
          doneOn: daySchema.nullable(),
          responsibleJst: z.string(),
          responsibleOffice: z.string(),
          late: z.boolean(),
          ended: z.boolean(),
        }),
      ),
    }),
  ),
  list: query(
    'implementationPlan',
    z.object({ programmeId: idSchema }),
    z.object({
      /** The day on which plans count as late. */
      day: daySchema,
      /** How many plans the programme promised, one for each implementation. */
      target: z.number(),
      /** Whether the list they come from is approved; a preview before. */
      approved: z.boolean(),
      rows: z.array(
        progressSchema.extend({
          teryt: z.string(),
          name: z.string(),
          kind: z.enum(jstKinds),
          mediumTown: z.boolean(),
          standing: z.enum(['accepted', 'reserve', 'withdrawn', 'none']),
          state: z.enum(planStates),
          acceptedOn: daySchema.nullable(),
        }),
      ),
    }),
  ),
  /** The goals; with `version` 0 the plan begins with them. */
  saveGoals: command(
    'implementationPlan',
    ['mentor'],
    z.object({ ...place, version: z.number(), goals: paragraphSchema(4000), reason }),
    savedSchema,
  ),
  /** A task; a plan that there is not yet begins with its first one. */
  saveTask: command(
    'implementationPlan',
    ['mentor'],
    z.object({
      ...place,
      id: idSchema.nullable(),
      version: z.number(),
      text: paragraphSchema(500),
      dueOn: daySchema.nullable(),
      doneOn: daySchema.nullable(),
      responsibleJst: lineSchema(120),
      responsibleOffice: lineSchema(120),
      reason,
    }),
    savedSchema,
  ),
  moveTask: command(
    'implementationPlan',
    ['mentor'],
    z.object({ id: idSchema, version: z.number(), by: z.enum(['up', 'down']) }),
    z.object({}),
  ),
  removeTask: command(
    'implementationPlan',
    ['mentor'],
    z.object({ id: idSchema, version: z.number(), reason }),
    z.object({}),
  ),
  accept: command(
    'implementationPlan',
    ['mentor'],
    z.object({ ...place, version: z.number(), on: daySchema }),
    savedSchema,
  ),
  /** Takes the acceptance back; the plan is being written again. */
  reopen: command(
    'implementationPlan',
    ['mentor'],
    z.object({ ...place, version: z.number(), reason }),
    savedSchema,
  ),
  /** The list of plans as the person sees it. */
  exportXlsx: query(
    'implementationPlan',
    z.object({
      programmeId: idSchema,
      teryts: z.array(terytSchema).max(20_000),
      columns: z.array(z.object({ key: z.string(), heading: z.string() })).min(1),
      sheetName: z.string().max(31),
      /** Words for coded values: `state.accepted` → „przyjęty”. */
      words: z.record(z.string(), z.string()),
    }),
    z.instanceof(File),
  ),
}
