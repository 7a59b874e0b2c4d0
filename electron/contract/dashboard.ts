import * as z from 'zod'
import type { DashboardAlert, DashboardHeadline } from '#db/values/dashboard.ts'
import { alertOwners, weekKinds } from '#db/values/dashboard.ts'
import { jstKinds } from '#db/values/jst.ts'
import { cellStates } from '#db/values/package.ts'
import { deliverable } from './package-schemas.ts'
import { daySchema, idSchema, query } from './procedure.ts'
import { moneySchema } from './programme.ts'
import { figuresSchema } from './realisation.ts'

const alertSchema = z.custom<DashboardAlert>(
  (value) =>
    z
      .object({
        kind: z.string(),
        whose: z.enum(alertOwners),
        mine: z.boolean(),
        days: z.number(),
      })
      .safeParse(value).success,
)
const headlineSchema = z.custom<DashboardHeadline>(
  (value) => z.object({ kind: z.enum(['empty', 'calm', 'alert']) }).safeParse(value).success,
)

/** The first screen. */
export const dashboard = {
  /** What needs somebody on a day (default: the programme's own), and the money. */
  overview: query(
    'dashboard',
    z.object({ programmeId: idSchema, day: daySchema.optional() }),
    z.object({
      day: daySchema,
      /** Earlier than the programme's own day: what is known as it is now alone is left out. */
      isPast: z.boolean(),
      headline: headlineSchema,
      /** What is the asker's own first, and then the dearest. */
      alerts: z.array(alertSchema),
      /** What missed indicators could cost in the simulation; null where none has a target. */
      risk: z
        .object({
          total: moneySchema,
          grant: moneySchema,
          of: z.number(),
          unknown: z.number(),
        })
        .nullable(),
      /** What falls due within a week, the nearest first; nothing on a past day. */
      week: z.array(
        z.object({
          kind: z.enum(weekKinds),
          id: z.string().nullable(),
          on: daySchema,
          name: z.string(),
          what: z.string(),
          mine: z.boolean(),
        }),
      ),
      /** The whole budget; without a version in force only its total is known. */
      money: z.object({ version: z.number().nullable(), total: figuresSchema }),
    }),
  ),
  /** How far the packages of the JSTs are whose agreement stands on a day. */
  packages: query(
    'dashboard',
    z.object({ programmeId: idSchema, day: daySchema.optional() }),
    z.object({
      day: daySchema,
      isPast: z.boolean(),
      deliverables: z.array(
        z.object({ ...deliverable, counts: z.record(z.enum(cellStates), z.number()) }),
      ),
      /** The one that lacks most first. */
      jsts: z.array(
        z.object({
          teryt: z.string(),
          name: z.string(),
          kind: z.enum(jstKinds),
          delivered: z.number(),
          /** In the order of the deliverables. */
          cells: z.array(z.object({ state: z.enum(cellStates), daysLate: z.number() })),
        }),
      ),
    }),
  ),
}
