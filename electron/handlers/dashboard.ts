import { dashboardOverview } from '#db/read-models/dashboard.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { dashboard as contract } from '../contract/dashboard.ts'
import type { HandlersOf } from '../define.ts'

/** The first screen. */
export const dashboard: HandlersOf<typeof contract> = {
  overview: ({ read, input: { programmeId, day }, today }) =>
    read(async (db) => {
      const programme = await programmeById(db, programmeId)
      const overview = await dashboardOverview(db, programme, { asked: day, today })
      return { ...overview, alerts: [...overview.alerts], packages: [...overview.packages] }
    }),
}
