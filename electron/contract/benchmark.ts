import * as z from 'zod'
import { benchmarkSources } from '#db/values/benchmark.ts'
import { daySchema, idSchema, query } from './procedure.ts'

const shareSchema = z.object({ count: z.number(), whole: z.number().nullable() })
const measureSchema = z.object({ ofTarget: shareSchema, ofRegion: shareSchema })

/** This programme beside its sisters in other regions. */
export const benchmark = {
  /** Ours at the end of `day` (default: the programme's reference day), the others as published. */
  compare: query(
    'benchmark',
    z.object({ programmeId: idSchema, day: daySchema.optional() }),
    z.object({
      day: daySchema,
      /** Our implementation agreements that are still being carried out. */
      underWay: z.number(),
      /** Ours first, then the sisters. */
      programmes: z.array(
        z.object({
          name: z.string(),
          source: z.enum(benchmarkSources),
          asOf: daySchema.nullable(),
          tookPart: measureSchema,
          implemented: measureSchema,
          ofTakingPart: shareSchema,
        }),
      ),
    }),
  ),
}
