import type { z } from 'zod'
import type { Day } from '#db/values/day.ts'
import type { dashboard as contract } from '#electron/contract/dashboard.ts'
import { api } from '../../api.ts'

export type Overview = z.output<typeof contract.overview.outputSchema>

/** What needs somebody on a day, or on the programme's own day when none is asked for. */
export const overviewQuery = (programmeId: string, day: Day | undefined) =>
  api.dashboard.overview.queryOptions({
    input: { programmeId, ...(day === undefined ? {} : { day }) },
  })
