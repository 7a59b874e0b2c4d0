/** What the window is told of one claim. */
import * as z from 'zod'
import { type ClaimProblem, problemLevels } from '#db/values/claim-problem.ts'
import { indicatorFormats } from '#db/values/indicator.ts'
import { headSchema } from './claim-head.ts'
import { daySchema } from './procedure.ts'
import { moneySchema, rateSchema } from './programme.ts'

const totalsSchema = z.object({
  direct: moneySchema,
  indirect: moneySchema,
  own: moneySchema,
  eu: moneySchema,
  state: moneySchema,
})

const entrySum = z.object({ entries: z.number(), amount: moneySchema })

const progress = {
  budget: moneySchema,
  before: moneySchema,
  now: moneySchema,
  cumulative: moneySchema,
  /** Basis points of the budget; null where there is none. */
}
const progressSchema = z.object(progress)

const problemPlace = z.custom<ClaimProblem['place']>(
  (value) => typeof value === 'object' && value !== null && 'kind' in value,
)

export const claimPageSchema = headSchema.extend({
  day: daySchema,
  problems: z.string(),
  plan: z.string(),
  advanceRequested: moneySchema,
  rates: z.object({ indirectRate: rateSchema, ownRate: rateSchema, euRate: rateSchema }),
  /** Money rules that wait for the coordinator's word. */
  proposed: z.array(z.string()).readonly(),
  totals: totalsSchema,
  approved: totalsSchema.nullable(),
  indicators: z
    .array(
      z.object({
        code: z.string(),
        name: z.string(),
        nameEn: z.string().optional(),
        target: z.number().nullable(),
        value: z.number(),
        format: z.enum(indicatorFormats).optional(),
      }),
    )
    .readonly(),
  /** Where a draft takes them from; null while its period is not frozen. */
  snapshot: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Tasks under their stages; those of no stage under a null one. */
  stages: z.array(
    z.object({
      id: z.string().nullable(),
      name: z.string().nullable(),
      tasks: z.array(
        z.object({
          id: z.string(),
          ordinal: z.number(),
          name: z.string(),
          text: z.string(),
          claimed: moneySchema,
        }),
      ),
    }),
  ),
  /** What is wrong with a draft, grouped by code; of many items only the first are named. */
  wrong: z.array(
    z.object({
      level: z.enum(problemLevels),
      code: z.string(),
      count: z.number(),
      items: z.array(
        z.object({
          figures: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
          place: problemPlace,
        }),
      ),
    }),
  ),
  documents: z.object({
    entries: z.number(),
    documents: z.number(),
    /** Left aside by an earlier claim and included again. */
    returning: entrySum,
    correcting: entrySum,
    /** Paid by the end of the period and not in this claim. */
    outside: z.number(),
  }),
  corrections: z.array(
    z.object({
      claimId: z.string(),
      ordinal: z.number(),
      decidedOn: daySchema.nullable(),
      parked: moneySchema,
      ineligible: moneySchema,
    }),
  ),
  verdict: z
    .object({ approved: moneySchema, parked: moneySchema, ineligible: moneySchema })
    .nullable(),
  /** Income and returned money of this claim, and of the submitted ones before it. */
  incomeNote: z.string(),
  returnedNote: z.string(),
  reportedBefore: z.object({ income: moneySchema, returned: moneySchema }),
  /**
   * Every submitted claim as it stands, with this one: approved, or claimed where there is no
   * decision; and how far own contribution is from its rate of it, in grosze.
   */
  standing: z.object({
    claims: z.number(),
    /** Of them, those that await a decision. */
    waiting: z.number(),
    sources: totalsSchema,
    ownDiffers: moneySchema,
  }),
  advances: z.object({
    received: moneySchema,
    settled: moneySchema,
    awaiting: moneySchema,
    now: moneySchema,
    settles: z.boolean(),
    /** All of the above, at most what was received; the rest is beyond the tranches. */
    together: moneySchema,
    beyond: moneySchema,
  }),
  finance: z.object({
    /**
     * The number of the budget's version in force: for a draft now, for a submitted claim on the day
     * of its submission; null before the first approval.
     */
    version: z.number().nullable(),
    tasks: z.array(z.object({ taskId: z.string(), name: z.string(), ...progress })).readonly(),
    direct: progressSchema,
    indirect: progressSchema,
    total: progressSchema,
    /** What the figures of earlier claims are made of: approved, or claimed so far. */
    earlier: z.array(
      z.object({
        claimId: z.string(),
        ordinal: z.number(),
        decided: z.boolean(),
        indirect: moneySchema,
        direct: moneySchema,
        tasks: z.array(z.object({ taskId: z.string(), amount: moneySchema })),
      }),
    ),
  }),
  attachments: z.object({
    count: z.number(),
    files: z.array(
      z.object({
        id: z.string(),
        documentId: z.string(),
        name: z.string(),
        size: z.number(),
      }),
    ),
  }),
  laterSubmitted: z.number().nullable(),
})
