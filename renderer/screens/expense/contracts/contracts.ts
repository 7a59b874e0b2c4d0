import type { z } from 'zod'
import type { Day } from '#db/values/day.ts'
import { fold } from '#db/values/fold.ts'
import type { supplierContract } from '#electron/contract/supplier-contract.ts'
import type { ContractsSearch } from './search.ts'

export type ContractList = z.output<typeof supplierContract.list.outputSchema>
export type Contract = ContractList['contracts'][number]
export type ContractBudgetLine = ContractList['lines'][number]

/** The contracts that the address asks for. */
export function filterContracts(
  { contracts, lines }: ContractList,
  { q, open, line, task }: ContractsSearch,
): readonly Contract[] {
  const words = fold(q ?? '')
    .split(' ')
    .filter(Boolean)
  const onLines = new Set(
    line === undefined ? lines.filter((one) => one.taskId === task).map(({ id }) => id) : [line],
  )
  return contracts.filter((contract) => {
    if (open && contract.open === 0) return false
    if (line !== undefined || task !== undefined) {
      const here = contract.lines.some((one) => one.amount !== 0 && onLines.has(one.lineId))
      if (!here) return false
    }
    const { number, subject, contractor } = contract
    const text = fold(`${number} ${contractor.name} ${contractor.number} ${subject}`)
    return words.every((word) => text.includes(word))
  })
}

/** Where a contract stands: closed early, used up, past its end, or open. */
export type ContractState = 'closed' | 'used' | 'ended' | 'open'

export function contractState({ closedOn, open, endsOn }: Contract, day: Day): ContractState {
  if (closedOn !== null) return 'closed'
  if (open === 0) return 'used'
  return endsOn !== null && endsOn < day ? 'ended' : 'open'
}
