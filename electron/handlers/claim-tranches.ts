/** The tranches of the advance, and where they stand. */
import { advanceFacts } from '#db/read-models/claim-advances.ts'
import { claimDayOf } from '#db/read-models/claim-day.ts'
import { grantOf } from '#db/read-models/claim-grant.ts'
import { advanceStanding, decideTranche } from '#db/rules/advance.ts'
import { rulesOf } from '#db/stores/budget.ts'
import * as store from '#db/stores/claim.ts'
import { programmeById } from '#db/stores/programme.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { claim as contract } from '../contract/claim.ts'
import type { HandlersOf } from '../define.ts'

type Tranches = Pick<HandlersOf<typeof contract>, 'advances' | 'saveTranche' | 'removeTranche'>

export const tranches: Tranches = {
  advances: ({ read, input, today }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      const day = input.day ?? (await claimDayOf(db, programme, today))
      const rules = await rulesOf(db, programme.id)
      const claims = await store.claimsOf(db, programme.id)
      return {
        standing: advanceStanding(await advanceFacts(db, programme, day)),
        settledRate: rules.settledRate,
        rateProposed: rules.proposed.includes('settledRate'),
        grant: await grantOf(db, programme),
        tranches: (await store.tranchesOf(db, programme.id)).map(
          ({ programmeId: _, ...tranche }) => tranche,
        ),
        asking: claims
          .filter(({ kinds }) => kinds.includes('advance'))
          .map(({ id, ordinal, advanceRequested }) => ({
            id,
            ordinal,
            requested: advanceRequested,
          })),
      }
    }),

  saveTranche: async ({ tx, db, input: { programmeId, id, version, ...fields }, today }) => {
    const programme = await programmeById(db, programmeId)
    if (fields.claimId !== null) {
      const claim = await store.claimById(db, fields.claimId)
      if (claim.programmeId !== programme.id) return refuse('record.gone', { table: 'claim' })
    }
    const others = await store.tranchesOf(db, programme.id)
    const decision = decideTranche(fields, {
      today,
      others: others.filter((other) => other.id !== id).map(({ amount }) => amount),
      grant: await grantOf(db, programme),
    })
    if (!decision.ok) return decision
    if (id !== null) await store.trancheById(db, id)
    const row =
      id === null
        ? await store.addTranche(tx, { programmeId: programme.id, ...fields })
        : await store.saveTranche(tx, id, version, fields)
    return allow({ id: row.id, version: row.version })
  },

  removeTranche: async ({ tx, input }) => {
    await store.removeTranche(tx, input.id, input.version)
    return allow({})
  },
}
