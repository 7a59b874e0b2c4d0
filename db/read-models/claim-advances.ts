import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import type { AdvanceFacts } from '../rules/advance.ts'
import { settlesAdvance } from '../rules/claim.ts'
import { claimGrant } from '../rules/claim-amounts.ts'
import { rulesOf } from '../stores/budget.ts'
import { claimsOf, tranchesOf } from '../stores/claim.ts'
import type { ProgrammeRow } from '../stores/programme.ts'

/** What the advances are computed from on a day: claims submitted by then, one left out. */
export async function advanceFacts(
  db: ReadDb,
  programme: ProgrammeRow,
  day: Day,
  exceptClaim: string | null = null,
): Promise<AdvanceFacts> {
  const { settledRate } = await rulesOf(db, programme.id)
  const claims = (await claimsOf(db, programme.id)).filter(
    ({ id, kinds, submittedOn }) =>
      id !== exceptClaim && settlesAdvance(kinds) && submittedOn !== null && submittedOn <= day,
  )
  return {
    day,
    end: programme.to,
    settledRate,
    tranches: await tranchesOf(db, programme.id),
    claims: claims.flatMap(({ id, ordinal, totals, approved, decidedOn }) => {
      const decided = decidedOn !== null && decidedOn <= day
      const counted = decided ? approved : totals
      if (counted === null) return []
      const grant = claimGrant(counted)
      return [{ id, ordinal, grant, decidedOn: decided ? decidedOn : null }]
    }),
  }
}
