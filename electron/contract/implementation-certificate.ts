import * as z from 'zod'
import { implementationStates } from '#db/values/implementation.ts'
import { jstKinds } from '#db/values/jst.ts'
import { stepCodes, stepOwners } from '#db/values/next-step.ts'
import { listedSheetSchema, sheetWordsSchema } from './listed-sheet.ts'
import {
  command,
  daySchema,
  idSchema,
  lineSchema,
  paragraphSchema,
  query,
  refusalSchema,
  terytSchema,
  ticketSchema,
} from './procedure.ts'
import { certificateSchema, missingSchema } from './standard-schemas.ts'

/** The words printed on certificates of implementation, in the person's language. */
export const implementationCertificateWords = [
  'title',
  'subtitle',
  'number',
  'certifies',
  'implemented',
  'agreement',
  'completed',
  'within',
  'funded',
  'issued',
  'signature',
  'annulled',
  'sample',
  'file.one',
  'file.many',
] as const
export type ImplementationCertificateWord = (typeof implementationCertificateWords)[number]

/** The words of the list that is signed at the gala. */
export const galaWords = [
  'page',
  'title',
  'programme',
  'day',
  'position',
  'number',
  'jst',
  'receivedBy',
  'signature',
  'count',
  'sample',
] as const
export type GalaWord = (typeof galaWords)[number]

const wordsOf = <W extends string>(words: readonly W[]) =>
  z.object(
    Object.fromEntries(words.map((word) => [word, lineSchema(300)])) as Record<
      W,
      ReturnType<typeof lineSchema>
    >,
  )

const savedSchema = z.object({ id: z.string(), version: z.number(), number: z.string() })
const seen = { id: idSchema, version: z.number() }
const language = z.enum(['pl', 'en'])

/** Certificates of implementation: who may have one, the register, the gala and the documents. */
export const implementationCertificate = {
  list: query(
    'standard',
    z.object({ programmeId: idSchema }),
    z.object({
      today: daySchema,
      target: z.number(),
      /** The place in the register that the next certificate gets. */
      nextOrdinal: z.number(),
      rules: z.object({
        version: z.number(),
        certificatePattern: z.string(),
        signatory: z.string(),
        /** Settings that nobody has confirmed yet. */
        proposed: z.array(z.string()),
      }),
      /** Every JST with an implementation agreement, by name. */
      jsts: z.array(
        z.object({
          teryt: z.string(),
          name: z.string(),
          kind: z.enum(jstKinds),
          mediumTown: z.boolean(),
          state: z.enum(implementationStates),
          /** What is missing, all of it; empty when the certificate may be issued. */
          missing: z.array(missingSchema),
          step: z.enum(stepCodes).nullable(),
          whose: z.enum(stepOwners),
          /** The first day on which a certificate may be dated. */
          earliest: daySchema.nullable(),
          certificate: certificateSchema.nullable(),
        }),
      ),
      /** Every certificate, annulled ones too, in the order of numbers. */
      register: z.array(certificateSchema),
    }),
  ),
  /**
   * Issues certificates in the order of names. All are judged first: who may have none is left
   * out and named; when nobody may, nothing is written and the first reason is the refusal.
   */
  issue: command(
    'standard',
    [],
    z.object({
      programmeId: idSchema,
      teryts: z.array(terytSchema).min(1).max(5_000),
      issuedOn: daySchema,
    }),
    z.object({
      issued: z.array(z.object({ id: z.string(), number: z.string(), teryt: z.string() })),
      refused: z.array(z.object({ teryt: z.string(), name: z.string(), refusal: refusalSchema })),
    }),
  ),
  annul: command(
    'standard',
    [],
    z.object({ ...seen, on: daySchema, reason: paragraphSchema(1000) }),
    savedSchema,
  ),
  /** Annuls a certificate and issues another with the JST's name as it is now. */
  reissue: command(
    'standard',
    [],
    z.object({ ...seen, on: daySchema, reason: paragraphSchema(1000) }),
    savedSchema,
  ),
  /** Who takes the certificate at the gala. */
  saveReceiver: command(
    'standard',
    ['mentor'],
    z.object({ ...seen, receivedBy: lineSchema(200) }),
    savedSchema,
  ),
  /** How certificates are numbered and who signs them. */
  saveRules: command(
    'standard',
    [],
    z.object({
      programmeId: idSchema,
      version: z.number(),
      certificatePattern: lineSchema(60),
      signatory: lineSchema(200),
    }),
    z.object({ version: z.number() }),
  ),
  /** Certificates as one PDF, a page each, in the order of numbers. */
  pdf: query(
    'standard',
    z.object({
      programmeId: idSchema,
      ids: z.array(idSchema).min(1).max(5_000),
      ticket: ticketSchema,
      language,
      words: wordsOf(implementationCertificateWords),
    }),
    z.instanceof(File),
  ),
  /** The register, annulled certificates too, as a workbook. */
  registerXlsx: query(
    'standard',
    z.object({ programmeId: idSchema, sheet: listedSheetSchema, words: sheetWordsSchema }),
    z.instanceof(File),
  ),
  /** The list for the gala as a document to sign: number, JST, who receives it, a signature. */
  galaPdf: query(
    'standard',
    z.object({ programmeId: idSchema, language, words: wordsOf(galaWords) }),
    z.instanceof(File),
  ),
  /** The same list as a workbook. */
  galaXlsx: query(
    'standard',
    z.object({
      programmeId: idSchema,
      columns: z.array(z.object({ key: z.string(), heading: z.string() })).min(1),
      sheetName: z.string().max(31),
    }),
    z.instanceof(File),
  ),
}
