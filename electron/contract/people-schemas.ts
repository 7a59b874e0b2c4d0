import * as z from 'zod'
import { jstKinds } from '#db/values/jst.ts'
import {
  educations,
  guardedFields,
  labourStatuses,
  panels,
  personFunctions,
  sensitiveAnswers,
  sensitiveFields,
  sexes,
} from '#db/values/person.ts'
import { personFields } from '#db/values/person-field.ts'
import { trainingForms } from '#db/values/training.ts'
import { daySchema, idSchema, lineSchema, paragraphSchema, terytSchema } from './procedure.ts'

const answer = z.enum(sensitiveAnswers).nullable()

/** A person as typed: the fields of the form and no others. */
const typed = {
  teryt: terytSchema,
  panel: z.enum(panels),
  function: z.enum(personFunctions),
  firstName: lineSchema(80),
  lastName: lineSchema(80),
  pesel: lineSchema(30),
  noPesel: z.boolean(),
  sex: z.enum(sexes).nullable(),
  ageAtEntry: z.number().int().min(0).max(150).nullable(),
  education: z.enum(educations).nullable(),
  street: lineSchema(120),
  house: lineSchema(20),
  flat: lineSchema(20),
  postCode: lineSchema(20),
  town: lineSchema(80),
  phone: lineSchema(60),
  email: lineSchema(200),
  labourStatus: z.enum(labourStatuses).nullable(),
  occupation: lineSchema(160),
  employer: lineSchema(200),
  minority: answer,
  homelessness: answer,
  disability: answer,
  disadvantage: answer,
  namedOn: daySchema,
}

/** Gathered when a person has left or finished. */
const afterwards = {
  situationOnLeaving: paragraphSchema(1000),
  result: paragraphSchema(1000),
  resultOn: daySchema.nullable(),
}

/** The person whose place is taken, with when and why the other left. */
export const replacedSchema = z.object({
  id: idSchema,
  version: z.number(),
  leftOn: daySchema,
  reason: paragraphSchema(1000),
})

export const newPersonSchema = z.object({
  programmeId: idSchema,
  ...typed,
  replaces: replacedSchema.nullable(),
  /** "It is somebody else": a person of the same name was shown and is not this one. */
  twinAccepted: z.boolean(),
})

/** What of a record is changed; what is not named stays, guarded fields above all. */
export const personChangesSchema = z.object({ ...typed, ...afterwards }).partial()

const panel = z.enum(panels)
const person = {
  id: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  panel,
  function: z.enum(personFunctions),
  teryt: z.string(),
  jstName: z.string(),
  jstKind: z.enum(jstKinds),
}

export const personRowSchema = z.object({
  ...person,
  /** Null for those who do not keep the records, and while it is not known. */
  sex: z.enum(sexes).nullable(),
  powiat: z.string(),
  powiatName: z.string(),
  /** The fields that are missing, with commas; empty when the record is complete. */
  missing: z.string(),
  namedOn: daySchema,
  attendedFrom: daySchema.nullable(),
  /** The day on which the hours of a training of the panel reached the threshold. */
  trainedOn: daySchema.nullable(),
  leftOn: daySchema.nullable(),
  merged: z.boolean(),
  pseudonymised: z.boolean(),
})

export const duplicatesSchema = z.object({
  kind: z.enum(['pesel', 'name', 'nameElsewhere']),
  people: z.array(z.object({ ...person, version: z.number(), leftOn: daySchema.nullable() })),
})

const otherPersonSchema = z.object({
  id: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  namedOn: daySchema,
  leftOn: daySchema.nullable(),
})

/** The form's data, for those who keep it; guarded fields masked even then. */
const detailsSchema = z.object({
  pesel: z.string().nullable(),
  bornIn: z.number().nullable(),
  noPesel: z.boolean(),
  sex: z.enum(sexes).nullable(),
  ageAtEntry: z.number().nullable(),
  education: z.enum(educations).nullable(),
  street: z.string(),
  house: z.string(),
  flat: z.string(),
  postCode: z.string(),
  town: z.string(),
  phone: z.string(),
  email: z.string(),
  labourStatus: z.enum(labourStatuses).nullable(),
  occupation: z.string(),
  employer: z.string(),
  leaveReason: z.string(),
  situationOnLeaving: z.string(),
  result: z.string(),
  resultOn: daySchema.nullable(),
  answered: z.array(z.enum(sensitiveFields)),
})

const trainingSchema = z.object({
  id: z.string(),
  subject: z.string(),
  panel,
  form: z.enum(trainingForms),
  cancelledOn: daySchema.nullable(),
  /** Whether an application stands. */
  applied: z.boolean(),
  days: z.array(z.object({ on: daySchema, minutes: z.number(), present: z.boolean() })),
  certificates: z.array(
    z.object({ number: z.string(), issuedOn: daySchema, annulledOn: daySchema.nullable() }),
  ),
})

export const personPageSchema = z.object({
  ...person,
  version: z.number(),
  programmeId: z.string(),
  population: z.number(),
  /** What is unusual about the function and may still be right. */
  unusual: z.enum(['presidentOfSmallTown', 'mayorOfLargeTown']).nullable(),
  namedOn: daySchema,
  leftOn: daySchema.nullable(),
  pseudonymisedOn: daySchema.nullable(),
  isSample: z.boolean(),
  missing: z.array(z.enum(personFields)),
  /** The first day of attendance, from which the person takes part. */
  attendedFrom: daySchema.nullable(),
  details: detailsSchema.nullable(),
  replaces: otherPersonSchema.nullable(),
  replacedBy: z.array(otherPersonSchema),
  mergedInto: otherPersonSchema.nullable(),
  mergedFrom: z.array(otherPersonSchema),
  trainings: z.array(trainingSchema),
  visits: z.array(z.object({ id: z.string(), region: z.string(), from: daySchema })),
  /** Visits of mentors at a JST in which the person took part. */
  mentorVisits: z.array(
    z.object({ id: z.string(), teryt: z.string(), jstName: z.string(), on: daySchema }),
  ),
  removable: z.boolean(),
})

/** The people of a JST, with what each record lacks and how many are still to be named. */
export const jstPeopleSchema = z.object({
  people: z.array(
    z.object({
      ...person,
      version: z.number(),
      missing: z.array(z.enum(personFields)),
      namedOn: daySchema,
      leftOn: daySchema.nullable(),
      attendedFrom: daySchema.nullable(),
      /** Whether somebody has taken this one's place. */
      replaced: z.boolean(),
    }),
  ),
  toName: z.object({ manager: z.number(), staff: z.number() }),
  /** Places left: a second employee may be sent. */
  free: z.object({ manager: z.number(), staff: z.number() }),
})

/** Guarded fields as they are; those not asked for are left out. */
export const revealedSchema = z.object({
  pesel: z.string().nullable().optional(),
  minority: answer.optional(),
  homelessness: answer.optional(),
  disability: answer.optional(),
  disadvantage: answer.optional(),
})

export const guardedSchema = z.array(z.enum(guardedFields)).min(1).max(guardedFields.length)
