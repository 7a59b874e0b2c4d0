import * as z from 'zod'
import { jstKinds } from '#db/values/jst.ts'
import type { BasisPoints } from '#db/values/money.ts'
import {
  command,
  daySchema,
  idSchema,
  lineSchema,
  paragraphSchema,
  query,
  refusalSchema,
} from './procedure.ts'

const rateSchema = z.custom<BasisPoints>((value) => Number.isInteger(value))

const certificateSchema = z.object({
  id: z.string(),
  version: z.number(),
  ordinal: z.number(),
  number: z.string(),
  trainingId: z.string(),
  subject: z.string(),
  personId: z.string(),
  printedName: z.string(),
  printedJst: z.string(),
  /** The name on the person's record now; null where it was forgotten. */
  nameNow: z.string().nullable(),
  issuedOn: daySchema,
  attended: z.number(),
  held: z.number(),
  /** The numbers of the certificate it replaces and of the one that replaced it. */
  reissueOf: z.string().nullable(),
  replacedBy: z.string().nullable(),
  annulledOn: daySchema.nullable(),
  annulReason: z.string(),
})

const savedSchema = z.object({ id: z.string(), version: z.number(), number: z.string() })

/** The words printed on certificates, in the person's language. */
export const certificateWords = [
  'sample',
  'title',
  'number',
  'certifies',
  'completed.female',
  'completed.male',
  'completed.any',
  'hours',
  'hoursOf',
  'hour.one',
  'hour.many',
  'hour.other',
  'onDay',
  'onDays',
  'within',
  'funded',
  'issued',
  'signature',
  'annulled',
  'file.one',
  'file.many',
] as const
export type CertificateWord = (typeof certificateWords)[number]

const ticket = z.string().min(1).max(64)

/** Certificates: who is due one, the register, and the documents. */
export const certificate = {
  /** Everyone who was at a training: whether a certificate is due, and the one they have. */
  due: query(
    'training',
    z.object({ trainingId: idSchema }),
    z.object({
      training: z.object({
        id: z.string(),
        subject: z.string(),
        cancelledOn: daySchema.nullable(),
        lastDay: daySchema.nullable(),
      }),
      held: z.number(),
      rate: rateSchema,
      /** The number that the next certificate gets when it is issued today. */
      nextNumber: z.string(),
      today: daySchema,
      people: z.array(
        z.object({
          personId: z.string(),
          firstName: z.string(),
          lastName: z.string(),
          jstName: z.string(),
          jstKind: z.enum(jstKinds),
          attended: z.number(),
          reached: z.boolean(),
          /** Why a certificate cannot be issued today; null where it can. */
          refusal: refusalSchema.nullable(),
          certificate: certificateSchema.nullable(),
        }),
      ),
    }),
  ),
  /** The register of a programme in the order of numbers. */
  register: query('training', z.object({ programmeId: idSchema }), z.array(certificateSchema)),
  /**
   * Issues certificates in the order of names. Who may have none is left out and named; when
   * nobody may, nothing is written and the first reason is the refusal.
   */
  issue: command(
    'training',
    ['mentor'],
    z.object({
      trainingId: idSchema,
      personIds: z.array(idSchema).min(1).max(5_000),
      issuedOn: daySchema,
    }),
    z.object({
      issued: z.array(z.object({ id: z.string(), number: z.string(), personId: z.string() })),
      refused: z.array(z.object({ personId: z.string(), refusal: refusalSchema })),
    }),
  ),
  annul: command(
    'training',
    ['mentor'],
    z.object({ id: idSchema, version: z.number(), on: daySchema, reason: paragraphSchema(1000) }),
    savedSchema,
  ),
  /** Annuls a certificate and issues another for the same training, with the name as it is now. */
  reissue: command(
    'training',
    ['mentor'],
    z.object({ id: idSchema, version: z.number(), on: daySchema, reason: paragraphSchema(1000) }),
    savedSchema,
  ),
  /** Certificates as one PDF, a page each, in the order of numbers. */
  pdf: query(
    'training',
    z.object({
      programmeId: idSchema,
      ids: z.array(idSchema).min(1).max(5_000),
      ticket,
      language: z.enum(['pl', 'en']),
      words: z.object(
        Object.fromEntries(certificateWords.map((word) => [word, lineSchema(300)])) as Record<
          CertificateWord,
          ReturnType<typeof lineSchema>
        >,
      ),
    }),
    z.instanceof(File),
  ),
}
