import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { claimDay } from '../rules/claim-day.ts'
import { claimsOf, tranchesOf } from '../stores/claim.ts'
import type { ProgrammeRow } from '../stores/programme.ts'

/** The day that the claims and advances of a programme stand on, from everything on record. */
export async function claimDayOf(db: ReadDb, programme: ProgrammeRow, today: Day): Promise<Day> {
  const tranches = await tranchesOf(db, programme.id)
  const claims = await claimsOf(db, programme.id)
  const recorded = [
    ...tranches.map(({ receivedOn }) => receivedOn),
    ...claims.flatMap(({ submittedOn, decidedOn }) => [submittedOn, decidedOn]),
  ]
  return claimDay(programme, recorded, today)
}
