import { mergeContractors } from '#db/merge-contractors.ts'
import { contractorsWithDocuments, numbersOfBoth } from '#db/read-models/contractors.ts'
import { decideContractorMerge } from '#db/rules/contractor-merge.ts'
import { decideContractor, decideContractorChange } from '#db/rules/expense-contractor.ts'
import { contractorById, listContractors, saveContractor } from '#db/stores/expense-contractor.ts'
import { programmeById } from '#db/stores/programme.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { contractor as contract } from '../contract/contractor.ts'
import type { HandlersOf } from '../define.ts'
import { seenVersion } from './steps.ts'

/** Contractors: listed with what their documents come to, corrected and merged. */
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

  merge: async ({ tx, db, input }) => {
    const kept = await contractorById(db, input.kept.id)
    const other = await contractorById(db, input.other.id)
    seenVersion(kept, input.kept.version)
    seenVersion(other, input.other.version)
    const decision = decideContractorMerge(kept, other)
    if (!decision.ok) return decision
    if (input.reason === '') return refuse('expense.mergeReasonMissing')
    const twice = await numbersOfBoth(db, kept.id, other.id)
    const moved = await mergeContractors(tx, kept, other)
    tx.because(input.reason)
    return allow({ changeSetId: tx.changeSetId, moved, twice: [...twice] })
  },
}
