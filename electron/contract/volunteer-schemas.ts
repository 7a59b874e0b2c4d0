import * as z from 'zod'
import { jstKinds } from '#db/values/jst.ts'
import {
  applicationChannels,
  type RankedJst,
  recommendations,
  recommendationWeights,
  type TraceStep,
} from '#db/values/volunteer.ts'
import { daySchema, instantSchema } from './procedure.ts'

export const savedSchema = z.object({ id: z.string(), version: z.number() })

export const rulesSchema = z.object({
  places: z.int().min(0).max(1000),
  mediumPlaces: z.int().min(0).max(1000),
  weight: z.enum(recommendationWeights),
  keepReserved: z.boolean(),
})

/** How a JST of the list stands now: as it was placed, moved up since, or withdrawn. */
export const standings = ['accepted', 'reserve', 'withdrawn', 'refused', 'unjudged'] as const

export const traceSchema = z.custom<TraceStep>(
  (value) => typeof value === 'object' && value !== null,
)
export const rankedSchema = z.custom<RankedJst>(
  (value) => typeof value === 'object' && value !== null,
)

/** A TERYT, a name, and what tells it from another JST's. */
export const calledShape = { teryt: z.string(), name: z.string(), kind: z.enum(jstKinds) }

/** Who moved up from the reserve, and why. */
export const movedUpSchema = z.object({ ...calledShape, trace: traceSchema })

export const applicationSchema = z.object({
  id: z.string(),
  version: z.number(),
  ordinal: z.number(),
  appliedAt: instantSchema,
  channel: z.enum(applicationChannels),
  enteredBy: z.string(),
  enteredAt: instantSchema,
  lateReason: z.string(),
})

export const opinionSchema = z.object({
  version: z.number(),
  summary: z.string(),
  recommendation: z.enum(recommendations).nullable(),
  grounds: z.string(),
  condition: z.string(),
  givenOn: daySchema.nullable(),
  givenBy: z.string(),
})

/** The words of the protocol in the person's language; names and figures come from the record. */
export const protocolWords = [
  'title',
  'page',
  'annexTitle',
  'programme',
  'agreement',
  'approvedOn',
  'rules',
  'committee',
  'accepted',
  'reserve',
  'refused',
  'position',
  'jst',
  'appliedAt',
  'recommendation',
  'grounds',
  'condition',
  'why',
  'annexes',
  'remarks',
  'signature',
  'nobody',
  'mediumTown',
  'sample',
] as const
export type ProtocolWord = (typeof protocolWords)[number]
