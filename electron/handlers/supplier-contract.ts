import type { Tx } from '#db/audit.ts'
import { realisationFacts } from '#db/read-models/realisation.ts'
import { contractsWithStanding } from '#db/read-models/supplier-contracts.ts'
import { decideContractor } from '#db/rules/expense-contractor.ts'
import { realisation } from '#db/rules/realisation.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import {
  decideClosing,
  decideContract,
  decideContractRemoval,
} from '#db/rules/supplier-contract.ts'
import { linesOf } from '#db/stores/budget.ts'
import { addContractor, listContractors, sameContractor } from '#db/stores/expense-contractor.ts'
import { programmeById } from '#db/stores/programme.ts'
import * as store from '#db/stores/supplier-contract.ts'
import { allow, type Decision } from '#db/values/refusal.ts'
import type { supplierContract as contract } from '../contract/supplier-contract.ts'
import type { HandlersOf } from '../define.ts'

type SaveInput = Parameters<HandlersOf<typeof contract>['save']>[0]['input']

const saved = ({ id, version }: { readonly id: string; readonly version: number }) =>
  allow({ id, version })

/** Contracts with contractors, what they engage and what was used of them. */
export const supplierContract: HandlersOf<typeof contract> = {
  list: ({ read, input, today }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      const facts = await realisationFacts(db, programme, referenceDay(programme, today))
      const contractors = await listContractors(db)
      return {
        contracts: await contractsWithStanding(db, input.programmeId, input.day),
        lines: realisation(facts).tasks.flatMap((task) =>
          task.lines.map(({ id, name, category, figures }) => ({
            id,
            taskId: task.id,
            task: task.name,
            category,
            name,
            left: figures.left,
          })),
        ),
        contractors: contractors.map(({ id, kind, number, name }) => ({ id, kind, number, name })),
      }
    }),

  save: async ({ tx, db, input, today }) => {
    const { programmeId, id, version, contractor: typed, lines, ...fields } = input
    await programmeById(db, programmeId)
    const contractorId = await keptContractor(tx, typed)
    if (!contractorId.ok) return contractorId
    const decision = decideContract(
      { ...fields, lines },
      {
        today,
        lines: new Set((await linesOf(db, programmeId)).map((line) => line.id)),
        numbersTaken: await store.contractNumbers(db, programmeId, contractorId.value, id),
      },
    )
    if (!decision.ok) return decision
    const contractFields = { ...fields, contractorId: contractorId.value }
    const row =
      id === null
        ? await store.addContract(tx, { programmeId, closedOn: null, ...contractFields })
        : await store.saveContract(tx, id, version, contractFields)
    await store.saveContractLines(tx, row.id, lines)
    return saved(row)
  },

  close: async ({ tx, db, input, today }) => {
    const { id, version, on, reason } = input
    const decision = decideClosing(await store.contractById(db, id), on, today)
    if (!decision.ok) return decision
    tx.because(reason)
    return saved(await store.saveContract(tx, id, version, { closedOn: decision.value }))
  },

  reopen: async ({ tx, input: { id, version, reason } }) => {
    tx.because(reason)
    return saved(await store.saveContract(tx, id, version, { closedOn: null }))
  },

  remove: async ({ tx, db, input: { id, version } }) => {
    const decision = decideContractRemoval(await store.documentsOfContract(db, id))
    if (!decision.ok) return decision
    await store.removeContract(tx, id, version)
    return allow({})
  },
}

/** The contractor that was typed: the one on record, or a new one. */
async function keptContractor(tx: Tx, typed: SaveInput['contractor']): Promise<Decision<string>> {
  const decision = decideContractor({ ...typed, account: '' })
  if (!decision.ok) return decision
  const kept = await sameContractor(tx.db, decision.value)
  if (kept !== null) return allow(kept.id)
  const added = await addContractor(tx, { ...decision.value, lastLineId: null })
  return allow(added.id)
}
