import * as z from 'zod'
import { listedSheetSchema, sheetWordsSchema } from './listed-sheet.ts'
import {
  caredSchema,
  clashSchema,
  mentorSchema,
  mentorStepSchema,
  mentorVisitSchema,
} from './mentor-schemas.ts'
import {
  command,
  daySchema,
  idSchema,
  lineSchema,
  paragraphSchema,
  query,
  refusalSchema,
  terytSchema,
} from './procedure.ts'
import { timeSchema } from './training-schemas.ts'

const saved = z.object({ id: z.string(), version: z.number() })
const seen = { id: idSchema, version: z.number() }
const inProgramme = z.object({ programmeId: idSchema })

const assignmentFields = {
  mentorId: idSchema,
  from: daySchema,
  /** What the next mentor must know; needed where a JST has a mentor already. */
  handover: paragraphSchema(4000),
}
const selection = z.array(z.object({ teryt: terytSchema, version: z.number() })).max(20_000)

const planFields = {
  mentorId: idSchema,
  plannedOn: daySchema,
  plannedAt: timeSchema.nullable(),
}

/** Mentors, whose JSTs are whose, and what happens on their visits. */
export const mentor = {
  list: query(
    'mentor',
    inProgramme,
    z.object({
      day: daySchema,
      period: z.object({ from: daySchema, to: daySchema }),
      mentors: z.array(mentorSchema),
      jsts: z.array(caredSchema),
      /** The people of the office who may be mentors. */
      accounts: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
  visits: query(
    'mentor',
    inProgramme,
    z.object({
      day: daySchema,
      visits: z.array(mentorVisitSchema),
      steps: z.array(mentorStepSchema),
    }),
  ),
  ofJst: query(
    'mentor',
    inProgramme.extend({ teryt: terytSchema }),
    z.object({
      day: daySchema,
      takesPart: z.boolean(),
      assignmentVersion: z.number(),
      mentor: z
        .object({ id: z.string(), name: z.string(), phone: z.string(), email: z.string() })
        .nullable(),
      /** The oldest first. */
      assignments: z.array(
        z.object({
          id: z.string(),
          mentorId: z.string(),
          mentorName: z.string(),
          from: daySchema,
          to: daySchema.nullable(),
          handover: z.string(),
        }),
      ),
      visits: z.array(mentorVisitSchema),
      steps: z.array(mentorStepSchema),
    }),
  ),
  /** Other visits of the mentor at the same time, while a visit is being planned. */
  clashes: query(
    'mentor',
    inProgramme.extend({ id: idSchema.nullable(), ...planFields }),
    z.array(clashSchema),
  ),
  save: command(
    'mentor',
    ['mentor'],
    inProgramme.extend({
      id: idSchema.nullable(),
      version: z.number(),
      name: lineSchema(120),
      phone: lineSchema(60),
      email: lineSchema(200),
      accountId: idSchema.nullable(),
    }),
    saved,
  ),
  /** Lets a mentor stop, once no JST is in care, or work again. */
  setActive: command('mentor', ['mentor'], z.object({ ...seen, active: z.boolean() }), saved),
  /** What an assignment would meet at each JST, without writing anything. */
  checkAssignment: query(
    'mentor',
    inProgramme.extend({ ...assignmentFields, items: selection }),
    z.array(z.object({ teryt: z.string(), refusal: refusalSchema.nullable() })),
  ),
  /** Gives these JSTs the mentor, all or none: one transaction, one history entry. */
  assign: command(
    'mentor',
    ['mentor'],
    inProgramme.extend({ ...assignmentFields, items: selection.min(1) }),
    z.object({ changeSetId: z.string(), assigned: z.number(), visitsMoved: z.number() }),
  ),
  /** Plans a visit, or moves one that is still to be held. */
  planVisit: command(
    'mentor',
    ['mentor'],
    inProgramme.extend({
      teryt: terytSchema,
      id: idSchema.nullable(),
      version: z.number(),
      ...planFields,
      place: lineSchema(300),
    }),
    saved,
  ),
  /** Writes down a visit that was held, with its next steps, or corrects what was written. */
  holdVisit: command(
    'mentor',
    ['mentor'],
    z.object({
      ...seen,
      heldOn: daySchema,
      personIds: z.array(idSchema).max(1_000),
      others: paragraphSchema(1_000),
      findings: paragraphSchema(20_000),
      documentId: idSchema.nullable(),
      /** All of them: one that is left out goes. */
      steps: z
        .array(
          z.object({
            id: idSchema.nullable(),
            version: z.number(),
            text: lineSchema(500),
            owner: lineSchema(200),
            dueOn: daySchema.nullable(),
          }),
        )
        .max(50),
    }),
    saved,
  ),
  cancelVisit: command(
    'mentor',
    ['mentor'],
    z.object({ ...seen, on: daySchema, reason: paragraphSchema(1_000) }),
    saved,
  ),
  /** The mentors with their workload, and the JSTs with their mentors, as a workbook. */
  exportXlsx: query(
    'mentor',
    inProgramme.extend({
      mentors: listedSheetSchema,
      jsts: listedSheetSchema,
      words: sheetWordsSchema,
    }),
    z.instanceof(File),
  ),
  /** Ticks a next step as done on a day, or takes that back. */
  finishStep: command(
    'mentor',
    ['mentor'],
    z.object({ ...seen, doneOn: daySchema.nullable() }),
    saved,
  ),
}
