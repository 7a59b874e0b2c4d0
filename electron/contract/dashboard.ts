import * as z from 'zod'
import type { DashboardAlert, DashboardHeadline } from '#db/values/dashboard.ts'
import { alertOwners } from '#db/values/dashboard.ts'
import { cellStates } from '#db/values/package.ts'
import { deliverable } from './package-schemas.ts'
import { daySchema, idSchema, query } from './procedure.ts'
import { figuresSchema } from './realisation.ts'

const alertSchema = z.custom<DashboardAlert>(
  (value) =>
    z.object({ kind: z.string(), whose: z.enum(alertOwners), days: z.number() }).safeParse(value)
      .success,
)
const headlineSchema = z.custom<DashboardHeadline>(
  (value) => z.object({ kind: z.enum(['empty', 'calm', 'alert']) }).safeParse(value).success,
)

/** The first screen. */
export const dashboard = {
  /** What needs somebody on a day (default: the programme's own), the money and the packages. */
  overview: query(
    'dashboard',
    z.object({ programmeId: idSchema, day: daySchema.optional() }),
    z.object({
      day: daySchema,
      /** Earlier than the programme's own day: what is known as it is now alone is left out. */
      isPast: z.boolean(),
      headline: headlineSchema,
      /** The dearest first. */
      alerts: z.array(alertSchema),
      /** The whole budget; without a version in force only its total is known. */
      money: z.object({ version: z.number().nullable(), total: figuresSchema }),
      packages: z.array(
        z.object({ ...deliverable, counts: z.record(z.enum(cellStates), z.number()) }),
      ),
    }),
  ),
}
