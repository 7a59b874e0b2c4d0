import * as z from 'zod'
import { implementationStates } from '#db/values/implementation.ts'
import { jstKinds } from '#db/values/jst.ts'
import { mentorVisitStates, visitClashKinds } from '#db/values/mentor.ts'
import { panels } from '#db/values/person.ts'
import { daySchema } from './procedure.ts'
import { timeSchema } from './training-schemas.ts'

export const clashSchema = z.object({
  kind: z.enum(visitClashKinds),
  id: z.string(),
  jstName: z.string(),
  at: timeSchema.nullable(),
})

const stepFields = {
  id: z.string(),
  version: z.number(),
  text: z.string(),
  owner: z.string(),
  dueOn: daySchema.nullable(),
  doneOn: daySchema.nullable(),
  /** On the reference day of the programme. */
  late: z.boolean(),
  /** Not done when the JST stopped implementing. */
  ended: z.boolean(),
}

export const mentorVisitSchema = z.object({
  id: z.string(),
  version: z.number(),
  teryt: z.string(),
  jstName: z.string(),
  mentorId: z.string(),
  mentorName: z.string(),
  plannedOn: daySchema,
  plannedAt: timeSchema.nullable(),
  place: z.string(),
  heldOn: daySchema.nullable(),
  cancelledOn: daySchema.nullable(),
  cancelReason: z.string(),
  /** Those who were there and have no record of their own. */
  others: z.string(),
  findings: z.string(),
  /** On the reference day of the programme. */
  state: z.enum(mentorVisitStates),
  /** The document of its travel cost. */
  document: z.object({ id: z.string(), number: z.string(), subject: z.string() }).nullable(),
  people: z.array(
    z.object({
      id: z.string(),
      firstName: z.string(),
      lastName: z.string(),
      panel: z.enum(panels),
      teryt: z.string(),
      jstName: z.string(),
    }),
  ),
  steps: z.array(z.object(stepFields)),
  clashes: z.array(clashSchema),
})

export const mentorStepSchema = z.object({
  ...stepFields,
  visitId: z.string(),
  visitOn: daySchema,
  teryt: z.string(),
  jstName: z.string(),
  /** Who sees to it: the JST's mentor on the reference day. */
  mentorId: z.string(),
  mentorName: z.string(),
})

export const mentorSchema = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  accountId: z.string().nullable(),
  accountName: z.string().nullable(),
  active: z.boolean(),
  /** JSTs in care, visits planned, held and overdue, next steps overdue. */
  jsts: z.number(),
  planned: z.number(),
  held: z.number(),
  overdue: z.number(),
  overdueSteps: z.number(),
})

/** A JST that takes part, with its mentor. */
export const caredSchema = z.object({
  teryt: z.string(),
  name: z.string(),
  kind: z.enum(jstKinds),
  seat: z.string(),
  mediumTown: z.boolean(),
  implementation: z.enum(implementationStates),
  /** The version of its newest assignment; 0 before any. */
  assignmentVersion: z.number(),
  mentor: z.object({ id: z.string(), name: z.string(), since: daySchema }).nullable(),
  held: z.number(),
  /** The oldest visit whose day has passed. */
  overdueVisit: daySchema.nullable(),
  lateSteps: z.number(),
  nextVisit: daySchema.nullable(),
})
