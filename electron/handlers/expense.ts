import { claimedOfDocuments } from '#db/read-models/expense-claimed.ts'
import { documentEvents } from '#db/read-models/expense-events.ts'
import { filterNames } from '#db/read-models/expense-filter.ts'
import { contractsOfContractor, entryFacts, findContractors } from '#db/read-models/expense-form.ts'
import { documentPage } from '#db/read-models/expense-list.ts'
import { documentDetails } from '#db/read-models/expense-page.ts'
import { lineStandings } from '#db/read-models/expense-standing.ts'
import { documentSums } from '#db/read-models/expense-sums.ts'
import { programmeById } from '#db/stores/programme.ts'
import { grosze } from '#db/values/money.ts'
import { allow } from '#db/values/refusal.ts'
import type { expense as contract } from '../contract/expense.ts'
import type { HandlersOf } from '../define.ts'
import { changeDocument, enterDocument } from './expense-entry.ts'
import { expenseFiles } from './expense-files.ts'
import { expenseSteps } from './expense-steps.ts'

/** Expense documents, from their entry to the claim. */
export const expense: HandlersOf<typeof contract> = {
  list: ({ read, input: { programmeId, ...asked } }) =>
    read(async (db) => {
      await programmeById(db, programmeId)
      const rows = await documentPage(db, programmeId, asked)
      const ids = rows.map(({ id }) => id)
      const claimed = await claimedOfDocuments(db, ids, asked.filter)
      return rows.map((row) => ({ ...row, claimed: claimed.get(row.id) ?? grosze(0) }))
    }),

  sums: ({ read, input }) =>
    read(async (db) => {
      await programmeById(db, input.programmeId)
      return documentSums(db, input.programmeId, input.filter)
    }),

  names: ({ read, input }) => read((db) => filterNames(db, input)),

  get: ({ read, input }) => read((db) => documentDetails(db, input.id)),

  events: ({ read, input }) => read((db) => documentEvents(db, input.id)),

  entry: ({ read, input }) => read((db) => entryFacts(db, input.programmeId)),

  standing: ({ read, input }) => read((db) => lineStandings(db, input)),

  contractors: ({ read, input }) =>
    read(async (db) =>
      (await findContractors(db, input.q)).map(({ version: _, ...contractor }) => contractor),
    ),

  contractsOf: ({ read, input }) =>
    read((db) => contractsOfContractor(db, input.programmeId, input.contractorId)),

  add: async ({ tx, input }) => {
    const decision = await enterDocument(tx, input)
    if (!decision.ok) return decision
    const { id, version } = decision.value
    return allow({ id, version })
  },

  save: async ({ tx, input: { id, version, seenParts, ...entered } }) => {
    const decision = await changeDocument(tx, entered, { id, version, seenParts })
    if (!decision.ok) return decision
    return allow({ id, version: decision.value.version })
  },

  ...expenseSteps,
  ...expenseFiles,
}
