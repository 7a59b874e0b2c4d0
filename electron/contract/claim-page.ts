/** What the window is told of claims and advances. */
import * as z from 'zod'
import type { AdvanceStanding } from '#db/values/advance.ts'
import { costCategories } from '#db/values/budget.ts'
import { claimKinds, claimStates } from '#db/values/claim.ts'
import { type ClaimProblem, problemLevels } from '#db/values/claim-problem.ts'
import { contractorKinds, limitedCategories } from '#db/values/expense.ts'
import { daySchema } from './procedure.ts'
import { moneySchema, rateSchema } from './programme.ts'

const timing = {
  due: daySchema,
  verdict: z.enum(['inTime', 'late', 'ahead', 'overdue']),
  /** Days from or to the due day, never negative. */
  days: z.number(),
}
const timingSchema = z.object(timing)

const headSchema = z.object({
  id: z.string(),
  version: z.number(),
  ordinal: z.number(),
  /** The number in the institution's system. */
  number: z.string(),
  kinds: z.array(z.enum(claimKinds)).readonly(),
  from: daySchema,
  to: daySchema,
  state: z.enum(claimStates),
  submittedOn: daySchema.nullable(),
  decidedOn: daySchema.nullable(),
  timing: timingSchema,
  /** Direct costs and the flat rate together. */
  total: moneySchema,
  grant: moneySchema,
})

export const claimListSchema = z.object({
  day: daySchema,
  claims: z.array(
    headSchema.extend({
      entries: z.number(),
      approved: moneySchema.nullable(),
      approvedGrant: moneySchema.nullable(),
    }),
  ),
  /** Periods that no claim covers yet, oldest first; the last of them comes next. */
  awaited: z
    .array(z.object({ from: daySchema, to: daySchema, final: z.boolean(), ...timing }))
    .readonly(),
  sums: z.object({ awaiting: moneySchema, approved: moneySchema, approvedGrant: moneySchema }),
  /** Whether the deadlines wait for the coordinator's word. */
  proposed: z.boolean(),
})

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
    .array(z.object({ code: z.string(), name: z.string(), target: z.number(), value: z.number() }))
    .readonly(),
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
  advances: z.object({
    received: moneySchema,
    settled: moneySchema,
    awaiting: moneySchema,
    now: moneySchema,
    settles: z.boolean(),
    together: moneySchema,
  }),
  finance: z.object({
    /** The number of the budget's version in force; null before the first approval. */
    version: z.number().nullable(),
    tasks: z.array(z.object({ taskId: z.string(), name: z.string(), ...progress })).readonly(),
    direct: progressSchema,
    indirect: progressSchema,
    total: progressSchema,
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

/** A part of a document as the list of documents shows it. */
const partShape = {
  expenseLineId: z.string(),
  lineId: z.string(),
  lineName: z.string(),
  category: z.enum(costCategories),
  taskId: z.string(),
  taskName: z.string(),
  documentId: z.string(),
  number: z.string(),
  ledgerNumber: z.string(),
  issuedOn: daySchema,
  paidOn: daySchema.nullable(),
  subject: z.string(),
  correctsId: z.string().nullable(),
  contractorKind: z.enum(contractorKinds).nullable(),
  contractorNumber: z.string().nullable(),
  contractorName: z.string().nullable(),
  limitedCategory: z.enum(limitedCategories).nullable(),
  amount: moneySchema,
  returns: z.boolean(),
}
export const outsidePartSchema = z.object(partShape)
export const claimEntrySchema = z.object({
  ...partShape,
  id: z.string(),
  own: moneySchema,
  grant: moneySchema,
  approved: moneySchema.nullable(),
  parked: moneySchema.nullable(),
  ineligible: moneySchema.nullable(),
  reason: z.string(),
})

export const advancesSchema = z.object({
  standing: z.custom<AdvanceStanding>(
    (value) => typeof value === 'object' && value !== null && 'threshold' in value,
  ),
  settledRate: rateSchema,
  rateProposed: z.boolean(),
  /** The grant of the whole budget in force, or of the programme before the first version. */
  grant: moneySchema,
  /** The tranches as they are written down, for a change. */
  tranches: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      ordinal: z.number(),
      claimId: z.string().nullable(),
      claimOrdinal: z.number().nullable(),
      receivedOn: daySchema,
      amount: moneySchema,
      note: z.string(),
    }),
  ),
  /** Claims that ask for an advance, to name as the reason of a tranche. */
  asking: z.array(z.object({ id: z.string(), ordinal: z.number(), requested: moneySchema })),
})
