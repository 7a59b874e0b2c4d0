import * as z from 'zod'
import { jstKinds } from '#db/values/jst.ts'
import { cellSchema, deliverable, moveSchema, wholeCellSchema } from './package-schemas.ts'
import {
  command,
  daySchema,
  idSchema,
  instantSchema,
  lineSchema,
  paragraphSchema,
  query,
  refusalSchema,
  terytSchema,
} from './procedure.ts'

const place = { programmeId: idSchema, teryt: terytSchema, ...deliverable }
const mostItems = 20_000
const moving = z.object({
  programmeId: idSchema,
  /** Each with its version as the person saw it; 0 when there was no record. */
  items: z
    .array(z.object({ teryt: terytSchema, ...deliverable, version: z.number() }))
    .min(1)
    .max(mostItems),
  move: moveSchema,
})

const saved = z.object({ id: z.string(), version: z.number() })

/** The packages of the JSTs that implement: each deliverable from the order to the delivery. */
const packageContract = {
  list: query(
    'package',
    z.object({ programmeId: idSchema }),
    z.object({
      /** The day on which the states stand. */
      day: daySchema,
      /** How many packages the programme promised, one for each implementation. */
      target: z.number(),
      deliverables: z.array(z.object(deliverable)),
      rules: z.object({
        version: z.number(),
        languages: z.array(z.string()),
        proposed: z.boolean(),
      }),
      contractors: z.array(z.object({ id: z.string(), name: z.string(), number: z.string() })),
      rows: z.array(
        z.object({
          teryt: z.string(),
          name: z.string(),
          kind: z.enum(jstKinds),
          powiatName: z.string(),
          agreementOn: daySchema.nullable(),
          /** The day on which the agreement was ended early; such a JST gets nothing more. */
          endedOn: daySchema.nullable(),
        }),
      ),
      /** Row after row, each in the order of `deliverables`; `cellsInRows` puts them together. */
      cells: z.array(cellSchema),
    }),
  ),
  /** One deliverable with everything kept of it and its own history. */
  cell: query(
    'package',
    z.object(place),
    z.object({
      cell: wholeCellSchema,
      history: z.array(
        z.object({
          id: z.string(),
          changeSetId: z.string(),
          at: instantSchema,
          author: z.string(),
          procedure: z.string(),
          reason: z.string().nullable(),
          action: z.enum(['insert', 'update', 'delete']),
          fields: z.array(
            z.object({
              field: z.string(),
              before: z.string().nullable(),
              after: z.string().nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
  /** The package of one JST; null for one without an implementation agreement. */
  ofJst: query(
    'package',
    z.object({ programmeId: idSchema, teryt: terytSchema }),
    z
      .object({
        endedOn: daySchema.nullable(),
        cells: z.array(cellSchema.extend({ ...deliverable, contractor: z.string().nullable() })),
      })
      .nullable(),
  ),
  /** What a move would meet at each deliverable, without writing anything. */
  check: query(
    'package',
    moving,
    z.array(z.object({ teryt: z.string(), ...deliverable, refusal: refusalSchema.nullable() })),
  ),
  /** Makes the move of all of them or of none: one transaction, one history entry. */
  move: command(
    'package',
    ['mentor'],
    moving,
    z.object({ moved: z.number(), changeSetId: z.string() }),
  ),
  /** Writes everything of one deliverable down; `file` takes the place of the one there was. */
  save: command(
    'package',
    ['mentor'],
    z.object({
      ...place,
      version: z.number(),
      contractorId: idSchema.nullable(),
      orderedOn: daySchema,
      dueOn: daySchema.nullable(),
      startedOn: daySchema.nullable(),
      receivedOn: daySchema.nullable(),
      deliveredOn: daySchema.nullable(),
      acceptance: paragraphSchema(2_000),
      file: z.instanceof(File).nullable(),
    }),
    saved,
  ),
  removeFile: command(
    'package',
    ['mentor'],
    z.object({ id: idSchema, version: z.number() }),
    saved,
  ),
  /** The file as it was kept, held against its checksum. */
  file: query('package', z.object({ id: idSchema }), z.instanceof(File)),
  /** The languages of the e-book and of the presentation; saving confirms what was proposed. */
  saveLanguages: command(
    'package',
    ['mentor'],
    z.object({
      programmeId: idSchema,
      version: z.number(),
      languages: z.array(z.string().max(2)).max(40),
    }),
    saved,
  ),
  /** The matrix of the JSTs shown, and the list of the deliverables shown, as a workbook. */
  exportXlsx: query(
    'package',
    z.object({
      programmeId: idSchema,
      teryts: z.array(terytSchema).max(mostItems),
      /** The deliverables of the list, as `teryt key`. */
      listed: z.array(z.string().max(30)).max(200_000),
      headings: z.record(z.string().max(40), lineSchema(80)),
      words: z.record(z.string().max(80), lineSchema(200)),
      matrixName: lineSchema(31),
      listName: lineSchema(31),
    }),
    z.instanceof(File),
  ),
}

export { packageContract as package }
