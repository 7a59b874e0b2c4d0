import { contractorsWithDocuments } from '#db/read-models/contractors.ts'
import { decideContractor, decideContractorChange } from '#db/rules/expense-contractor.ts'
import { contractorById, listContractors, saveContractor } from '#db/stores/expense-contractor.ts'
import { programmeById } from '#db/stores/programme.ts'
import { allow } from '#db/values/refusal.ts'
import type { contractor as contract } from '../contract/contractor.ts'
import type { HandlersOf } from '../define.ts'

/** Contractors: listed with what their documents come to, and corrected. */
export const contractor: HandlersOf<typeof contract> = {
  list: ({ read, input }) =>
    read(async (db) => {
      await programmeById(db, input.programmeId)
      return contractorsWithDocuments(db, input.programmeId)
    }),

  save: async ({ tx, db, input: { id, version, ...typed } }) => {
    await contractorById(db, id)
    const decided = decideContractor(typed)
    if (!decided.ok) return decided
    const decision = decideContractorChange(id, decided.value, await listContractors(db))
    if (!decision.ok) return decision
    const saved = await saveContractor(tx, id, version, decision.value)
    return allow({ id, version: saved.version })
  },
}
