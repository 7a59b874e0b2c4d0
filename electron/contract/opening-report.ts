import * as z from 'zod'
import { contractorKinds } from '#db/values/expense.ts'
import { jstKinds } from '#db/values/jst.ts'
import { reportStates } from '#db/values/opening-report.ts'
import {
  command,
  daySchema,
  idSchema,
  lineSchema,
  paragraphSchema,
  query,
  terytSchema,
} from './procedure.ts'

const contractorSchema = z.object({
  id: z.string(),
  kind: z.enum(contractorKinds),
  number: z.string(),
  name: z.string(),
})

/** Found by number, or by name where there is none; a new one is remembered. */
const typedContractor = z.object({
  kind: z.enum(contractorKinds),
  number: lineSchema(40),
  name: lineSchema(300),
})

export const keptFileSchema = z.object({
  name: z.string(),
  type: z.string(),
  size: z.number(),
  sha256: z.string(),
})

const reportSchema = z.object({
  /** Null while nothing was ever written down of it. */
  id: z.string().nullable(),
  version: z.number(),
  /** Null for the Analysis of the voivodeship. */
  teryt: z.string().nullable(),
  /** Name of the JST; empty for the Analysis. */
  name: z.string(),
  kind: z.enum(jstKinds).nullable(),
  powiatName: z.string(),
  /** Whether the JST takes part; one that withdrew is listed while it has a report. */
  takesPart: z.boolean(),
  contractor: contractorSchema.nullable(),
  orderedOn: daySchema.nullable(),
  dueOn: daySchema.nullable(),
  receivedOn: daySchema.nullable(),
  acceptedOn: daySchema.nullable(),
  remarks: z.string(),
  file: keptFileSchema.nullable(),
  state: z.enum(reportStates),
  daysLate: z.number(),
})

const saved = z.object({ id: z.string(), version: z.number() })
const seen = z.object({ id: idSchema, version: z.number() })
const inProgramme = z.object({ programmeId: idSchema })
const mostReports = 1_000

/** The Analysis of the voivodeship and the opening report of each JST that takes part. */
export const openingReport = {
  list: query(
    'openingReport',
    inProgramme,
    z.object({
      /** The day on which the states stand. */
      day: daySchema,
      /** What is late first. */
      reports: z.array(reportSchema),
      contractors: z.array(contractorSchema),
    }),
  ),
  /** The report of one JST; null for one that does not take part and has none. */
  ofJst: query(
    'openingReport',
    inProgramme.extend({ teryt: terytSchema }),
    reportSchema.nullable(),
  ),
  /** Orders several at once from one contractor; none of them was ordered before. */
  order: command(
    'openingReport',
    ['mentor'],
    inProgramme.extend({
      reports: z
        .array(z.object({ teryt: terytSchema.nullable(), version: z.number() }))
        .min(1)
        .max(mostReports),
      contractor: typedContractor,
      orderedOn: daySchema,
      dueOn: daySchema,
    }),
    z.object({ ordered: z.number(), changeSetId: z.string() }),
  ),
  /** Writes everything of one report down; `file` takes the place of the one there was. */
  save: command(
    'openingReport',
    ['mentor'],
    inProgramme.extend({
      teryt: terytSchema.nullable(),
      version: z.number(),
      contractor: typedContractor.nullable(),
      orderedOn: daySchema.nullable(),
      dueOn: daySchema.nullable(),
      receivedOn: daySchema.nullable(),
      acceptedOn: daySchema.nullable(),
      remarks: paragraphSchema(4_000),
      file: z.instanceof(File).nullable(),
    }),
    saved,
  ),
  accept: command(
    'openingReport',
    ['mentor'],
    z.object({ reports: z.array(seen).min(1).max(mostReports), on: daySchema }),
    z.object({ accepted: z.number(), changeSetId: z.string() }),
  ),
  removeFile: command('openingReport', ['mentor'], seen, saved),
  /** The file as it was kept, held against its checksum. */
  file: query('openingReport', z.object({ id: idSchema }), z.instanceof(File)),
  /** The list as the person sees it, in their order and words. */
  exportXlsx: query(
    'openingReport',
    inProgramme.extend({
      /** TERYT codes in the order shown; empty for the Analysis. */
      order: z.array(z.string().max(7)).max(mostReports),
      columns: z
        .array(z.object({ key: lineSchema(40), heading: lineSchema(80) }))
        .min(1)
        .max(20),
      sheetName: lineSchema(60),
      words: z.record(z.string().max(80), lineSchema(200)),
    }),
    z.instanceof(File),
  ),
}
