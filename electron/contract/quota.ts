import * as z from 'zod'
import type { QuotaBoard } from '#db/values/quota.ts'
import { quotaKeys } from '#db/values/quota.ts'
import type { QuotaCourse } from '#db/values/quota-course.ts'
import { daySchema, idSchema, query } from './procedure.ts'

const boardSchema = z.custom<QuotaBoard>(
  (value) =>
    z.object({ quotas: z.array(z.object({ key: z.enum(quotaKeys) })) }).safeParse(value).success,
)

/** The quota board: targets, signed, in progress, missing, pace, and whose move it is. */
export const quota = {
  /** The board at the end of `day` (default: the programme's reference day). */
  board: query(
    'quota',
    z.object({ programmeId: idSchema, day: daySchema.optional() }),
    z.object({
      board: boardSchema,
      /** Names for the sentences of the board: JSTs of each missing group by TERYT. */
      names: z.record(z.string(), z.string()),
      benchmarkName: z.string().nullable(),
    }),
  ),
  /** How the two great quotas came to where they are, month by month. */
  course: query(
    'quota',
    z.object({ programmeId: idSchema, day: daySchema.optional() }),
    z.array(z.custom<QuotaCourse>((value) => typeof value === 'object')),
  ),
}
