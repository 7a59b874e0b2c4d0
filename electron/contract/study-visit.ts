import * as z from 'zod'
import { panels } from '#db/values/person.ts'
import { keptFileSchema } from './opening-report.ts'
import { command, daySchema, idSchema, lineSchema, paragraphSchema, query } from './procedure.ts'

const travellerSchema = z.object({
  id: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  panel: z.enum(panels),
  teryt: z.string(),
  jstName: z.string(),
})

const visitSchema = z.object({
  id: z.string(),
  version: z.number(),
  region: z.string(),
  host: z.string(),
  from: daySchema,
  to: daySchema,
  purpose: z.string(),
  /** The document of its cost. */
  document: z.object({ id: z.string(), number: z.string(), subject: z.string() }).nullable(),
  reportOn: daySchema.nullable(),
  report: z.string(),
  file: keptFileSchema.nullable(),
  people: z.array(travellerSchema),
})

const saved = z.object({ id: z.string(), version: z.number() })
const seen = z.object({ id: idSchema, version: z.number() })
const inProgramme = z.object({ programmeId: idSchema })

/** Study visits: where good practice was seen, by whom, what it cost and what came of it. */
export const studyVisit = {
  /** The latest first. */
  list: query('studyVisit', inProgramme, z.array(visitSchema)),
  /** Documents by part of their number, to link the cost to. */
  documents: query(
    'studyVisit',
    inProgramme.extend({ q: lineSchema(80) }),
    z.array(z.object({ id: z.string(), number: z.string(), subject: z.string() })),
  ),
  save: command(
    'studyVisit',
    ['mentor'],
    inProgramme.extend({
      id: idSchema.nullable(),
      version: z.number(),
      region: lineSchema(120),
      host: lineSchema(300),
      from: daySchema,
      to: daySchema,
      purpose: paragraphSchema(2_000),
      documentId: idSchema.nullable(),
      personIds: z.array(idSchema).max(1_000),
      reportOn: daySchema.nullable(),
      report: paragraphSchema(20_000),
      file: z.instanceof(File).nullable(),
    }),
    saved,
  ),
  removeFile: command('studyVisit', ['mentor'], seen, saved),
  remove: command('studyVisit', ['mentor'], seen, z.object({})),
  file: query('studyVisit', z.object({ id: idSchema }), z.instanceof(File)),
}
