import * as z from 'zod'
import { issuedKinds, issuersOf, templateKinds } from '#db/values/issued-document.ts'
import { listedSheetSchema, sheetWordsSchema } from './listed-sheet.ts'
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
  ticketSchema,
  work,
} from './procedure.ts'

const inProgramme = z.object({ programmeId: idSchema })
const seen = z.object({ id: idSchema, version: z.number() })
const saved = z.object({ id: z.string(), version: z.number() })
const named = z.object({ name: lineSchema(120), kind: z.enum(templateKinds) })
const mostPapers = 1_000

/** What a batch made, each paper with what it is of: the TERYT or the id that was asked for. */
export const issuedManySchema = z.object({
  issued: z.array(z.object({ id: z.string(), number: z.string(), of: z.string() })),
  left: z.array(z.object({ of: z.string(), refusal: refusalSchema })),
  /** Whether the person gave it up before the last one. */
  givenUp: z.boolean(),
})
export type IssuedMany = z.output<typeof issuedManySchema>

const issuedSchema = z.object({
  id: z.string(),
  version: z.number(),
  /** `{n}/{year}`. */
  number: z.string(),
  year: z.number(),
  ordinal: z.number(),
  kind: z.enum(issuedKinds),
  title: z.string(),
  forWhom: z.string(),
  /** The one person it is about, as called now; null for papers of any other kind. */
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** TERYT of the JST it concerns; null where it concerns none. */
  teryt: z.string().nullable(),
  /** The template it was made from; null where it came from none. */
  templateId: z.string().nullable(),
  dataDay: daySchema,
  issuedOn: daySchema,
  issuedAt: instantSchema,
  issuedBy: z.string(),
  /** Why it is withdrawn; empty while it stands. */
  withdrawReason: z.string(),
  /** Since when its file is gone with the data of a person; null while it is kept. */
  fileRemovedOn: daySchema.nullable(),
  fileName: z.string(),
  fileSize: z.number(),
  fileSha256: z.string(),
})

/** Enough of a paper to tell that it is of the same thing as another one would be. */
const standingSchema = issuedSchema.pick({
  ...{ id: true, number: true, title: true, forWhom: true, teryt: true },
  ...{ templateId: true, issuedOn: true },
})

const templateSchema = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  kind: z.enum(templateKinds),
  active: z.boolean(),
  /** Came with the app, and the office has not put a file of its own in its place. */
  isProposed: z.boolean(),
  fields: z.array(z.string()),
  fileName: z.string(),
  fileSize: z.number(),
  fileSha256: z.string(),
  /** How many papers of the register were made from it. */
  issued: z.number(),
})

const valueSchema = z.object({
  name: z.string(),
  /** For the JST that was asked for; empty where it has none. */
  value: z.string(),
})

/** Papers given out: the register, the templates they are made from, and the making. */
export const document = {
  /** The register of a programme in the order of numbers. */
  register: query('document', inProgramme, z.array(issuedSchema)),
  /** The latest papers that concern a JST, at most `limit`, the newest number first. */
  latestOfJst: query(
    'document',
    inProgramme.extend({ teryt: terytSchema, limit: z.int().min(1).max(100) }),
    z.array(issuedSchema),
  ),
  /**
   * A paper as it was given out, held against its checksum. A guarded one opens by the change set
   * of `privacy.openPersonFile` alone, for who has just written down what for.
   */
  file: query(
    'document',
    z.object({ id: idSchema, changeSetId: idSchema.optional() }),
    z.instanceof(File),
  ),
  /**
   * Several papers as one ZIP archive, in the order of numbers; each held against its checksum.
   * Refuses a guarded one.
   */
  zip: query(
    'document',
    inProgramme.extend({
      ids: z.array(idSchema).min(1).max(mostPapers),
      ticket: ticketSchema,
      name: lineSchema(80),
      /** What the name of a file says of a paper that was withdrawn. */
      withdrawn: lineSchema(40),
    }),
    z.instanceof(File),
  ),
  /** The papers of a kind that stand, the newest number first. */
  standing: query(
    'document',
    inProgramme.extend({ kind: z.enum(issuedKinds) }),
    z.array(standingSchema),
  ),
  /** The register as the person sees it. */
  registerXlsx: query(
    'document',
    inProgramme.extend({
      ids: z.array(idSchema).max(100_000),
      sheet: listedSheetSchema,
      words: sheetWordsSchema,
    }),
    z.instanceof(File),
  ),
  /**
   * Takes a paper out of force; its record, number and file stay. Whoever gives out papers of its
   * kind may.
   */
  withdraw: command(
    'document',
    [...new Set(Object.values(issuersOf).flat())],
    seen.extend({ reason: paragraphSchema(1_000) }),
    saved,
  ),

  templates: query('document', inProgramme, z.array(templateSchema)),
  /** Every field a template may ask for, with its value for a JST. */
  fields: query(
    'document',
    inProgramme.extend({ teryt: terytSchema }),
    z.object({
      fields: z.array(valueSchema),
      lists: z.array(
        z.object({
          name: z.string(),
          /** How many rows the JST has. */
          rows: z.number(),
          /** The fields of a row, with those of the first one. */
          fields: z.array(valueSchema),
        }),
      ),
    }),
  ),
  /** Keeps a template; refuses one with a fault, naming the place. */
  addTemplate: work(
    'document',
    [],
    inProgramme.extend({ ...named.shape, file: z.instanceof(File) }),
    saved,
  ),
  /**
   * Names a template, says whether it is in use, and puts `file` in the place of the one it has;
   * papers made before keep theirs.
   */
  saveTemplate: work(
    'document',
    [],
    seen.extend({ ...named.shape, active: z.boolean(), file: z.instanceof(File).nullable() }),
    saved,
  ),
  /** Adds the templates that come with the app and are not there yet. */
  addReady: command('document', [], inProgramme, z.object({ added: z.number() })),
  templateFile: query('document', z.object({ id: idSchema }), z.instanceof(File)),
  /** What a paper for a JST would say; nothing is written and no number is used. */
  preview: query(
    'document',
    z.object({ templateId: idSchema, teryt: terytSchema }),
    z.object({
      paragraphs: z.array(z.string()),
      /** Fields that would be printed and have no value: such a paper is not given out. */
      missing: z.array(z.string()),
    }),
  ),
  /** Of these JSTs those that a paper cannot be made for, each with the fields it has no value in. */
  missing: query(
    'document',
    z.object({ templateId: idSchema, teryts: z.array(terytSchema).max(mostPapers) }),
    z.array(z.object({ teryt: z.string(), fields: z.array(z.string()) })),
  ),
  /**
   * Makes a paper for each JST, one after another in the order given. One that lacks a value is
   * left out and named; what was made before the work was given up stands and is told of.
   */
  issue: work(
    'document',
    issuersOf.letter,
    z.object({
      templateId: idSchema,
      teryts: z.array(terytSchema).min(1).max(mostPapers),
      ticket: ticketSchema,
    }),
    issuedManySchema,
  ),
}
