import { decideContractor } from '../../rules/expense-contractor.ts'
import { decideClosing, decideContract } from '../../rules/supplier-contract.ts'
import { linesOf } from '../../stores/budget.ts'
import {
  addContractor,
  type ContractorRow,
  sameContractor,
} from '../../stores/expense-contractor.ts'
import * as store from '../../stores/supplier-contract.ts'
import { lineRows } from './budget-deeds.ts'
import { workingDay, workingDaysAfter } from './clock.ts'
import { allowed, type Scene } from './diary.ts'
import { type ContractorKey, contractors } from './expense-contractors.ts'
import { type ContractKey, contracts } from './expense-contracts.ts'
import type { Chapter } from './office.ts'

/** The contracts with contractors, written down by the day after they were signed. */
export const contractChapter: Chapter = {
  name: 'contracts',
  plan(diary) {
    for (const key of Object.keys(contracts).filter(isContract)) {
      const { signedOn, closed } = contracts[key]
      const on = workingDaysAfter(signedOn, diary.random.int(0, 1))
      diary.write(on, 'finance', 'supplierContract.save', (scene) => enterContract(scene, key))
      if (closed === undefined) continue
      diary.write(workingDay(closed.on), 'finance', 'supplierContract.close', (scene) =>
        closeContract(scene, key, closed),
      )
    }
  },
}

const isContract = (key: string): key is ContractKey => key in contracts

/** The kept contractor of the script, entered when it comes for the first time. */
export async function keptContractor(
  { tx }: Scene,
  key: ContractorKey,
  lastLineId: string | null,
): Promise<ContractorRow> {
  const decided = allowed(decideContractor({ ...contractors[key], account: '' }))
  const kept = await sameContractor(tx.db, decided)
  return kept ?? addContractor(tx, { ...decided, lastLineId })
}

/** The id of a contract of the script; throws when it is not written down yet. */
export async function contractId({ tx, office }: Scene, key: ContractKey): Promise<string> {
  const { number } = contracts[key]
  const rows = await store.contractsIn(tx.db, office.programmeId)
  const row = rows.find((one) => one.number === number)
  if (row === undefined) throw new Error(`Contract ${number} is not written down yet`)
  return row.id
}

async function enterContract(scene: Scene, key: ContractKey): Promise<void> {
  const { tx, office, today } = scene
  const { programmeId } = office
  const { contractor, lines, number, signedOn, endsOn, subject, procurement } = contracts[key]
  const { id } = await keptContractor(scene, contractor, null)
  const rowOf = await lineRows(scene)
  const shares = lines.map(([line, amount]) => ({ lineId: rowOf(line).id, amount }))
  const fields = { number, signedOn, endsOn, subject, procurement }
  allowed(
    decideContract(
      { ...fields, lines: shares },
      {
        today,
        lines: new Set((await linesOf(tx.db, programmeId)).map((line) => line.id)),
        numbersTaken: await store.contractNumbers(tx.db, programmeId, id, null),
      },
    ),
  )
  const row = await store.addContract(tx, {
    ...{ programmeId, contractorId: id, closedOn: null },
    ...fields,
  })
  await store.saveContractLines(tx, row.id, shares)
}

async function closeContract(
  scene: Scene,
  key: ContractKey,
  { on, reason }: { readonly on: Scene['today']; readonly reason: string },
): Promise<void> {
  const { tx, today } = scene
  const row = await store.contractById(tx.db, await contractId(scene, key))
  const closedOn = allowed(decideClosing(row, on, today))
  tx.because(reason)
  await store.saveContract(tx, row.id, row.version, { closedOn })
}
