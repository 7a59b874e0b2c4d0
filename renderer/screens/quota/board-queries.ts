import type { Day } from '#db/values/day.ts'
import { api } from '../../api.ts'

/** The board of a programme on a day, or on the programme's own day when none is asked for. */
export const boardQuery = (programmeId: string, day: Day | undefined) =>
  api.quota.board.queryOptions({
    input: { programmeId, ...(day === undefined ? {} : { day }) },
  })

/** The facts of a programme, of which the board shows the stages. */
export const factsQuery = (programmeId: string) =>
  api.programme.get.queryOptions({ input: { id: programmeId } })
