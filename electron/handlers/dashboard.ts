import { setImmediate as nextTurn } from 'node:timers/promises'
import { dashboardOverview } from '#db/read-models/dashboard.ts'
import { packageFigures, packagesOfJsts } from '#db/read-models/dashboard-package.ts'
import { packageMatrix } from '#db/read-models/package-matrix.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { dashboard as contract } from '../contract/dashboard.ts'
import type { HandlersOf } from '../define.ts'

/** The first screen. */
export const dashboard: HandlersOf<typeof contract> = {
  overview: async ({ read, input: { programmeId, day }, actor, today }) => {
    // The window asks for the quotas at the same moment: they are answered before this is begun.
    await nextTurn()
    return read(async (db) => {
      const programme = await programmeById(db, programmeId)
      const asker = actor && { accountId: actor.id, role: actor.role }
      const overview = await dashboardOverview(db, programme, { asked: day, today, asker })
      return { ...overview, alerts: [...overview.alerts], week: [...overview.week] }
    })
  },

  packages: ({ read, input: { programmeId, day: asked }, today }) =>
    read(async (db) => {
      const own = referenceDay(await programmeById(db, programmeId), today)
      const day = asked ?? own
      const matrix = await packageMatrix(db, programmeId, day)
      return {
        ...{ day, isPast: day < own },
        deliverables: [...packageFigures(matrix)],
        jsts: packagesOfJsts(matrix).map(({ cells, ...jst }) => ({ ...jst, cells: [...cells] })),
      }
    }),
}
