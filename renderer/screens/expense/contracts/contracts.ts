import type { z } from 'zod'
import type { Day } from '#db/values/day.ts'
import { fold } from '#db/values/fold.ts'
import { sumMoney } from '#db/values/money.ts'
import type { supplierContract } from '#electron/contract/supplier-contract.ts'
import type { ContractsSearch } from './search.ts'

export type ContractList = z.output<typeof supplierContract.list.outputSchema>
export type Contract = ContractList['contracts'][number]
export type ContractBudgetLine = ContractList['lines'][number]

/**
 * The contracts that the address asks for, with words `q` in what they say. On a line, a task or a category each has only what
 * falls there, so that the list adds up to the figure that opened it.
 */
export function filterContracts(
  { contracts, lines }: Pick<ContractList, 'contracts' | 'lines'>,
  { open, line, task, category }: ContractsSearch,
  q = '',
): readonly Contract[] {
  const words = fold(q).split(' ').filter(Boolean)
  const narrowed = line !== undefined || task !== undefined || category !== undefined
  const here = new Set(
    lines
      .filter(
        (one) =>
          (line === undefined || one.id === line) &&
          (task === undefined || one.taskId === task) &&
          (category === undefined || one.category === category),
      )
      .map(({ id }) => id),
  )
  const shown = narrowed ? contracts.flatMap((one) => partHere(one, here) ?? []) : contracts
  return shown.filter((contract) => {
    if (open && contract.open === 0) return false
    const { number, subject, contractor } = contract
    const text = fold(`${number} ${contractor.name} ${contractor.number} ${subject}`)
    return words.every((word) => text.includes(word))
  })
}

/** What of a contract falls on some lines; null where nothing does. */
function partHere(contract: Contract, here: ReadonlySet<string>): Contract | null {
  const lines = contract.lines.filter((one) => one.amount !== 0 && here.has(one.lineId))
  if (lines.length === 0) return null
  const sum = (of: 'amount' | 'used' | 'open') => sumMoney(lines.map((one) => one[of]))
  return { ...contract, lines, amount: sum('amount'), used: sum('used'), open: sum('open') }
}

/** Where a contract stands: closed early, used up, past its end, or open. */
export type ContractState = 'closed' | 'used' | 'ended' | 'open'

export function contractState({ closedOn, open, endsOn }: Contract, day: Day): ContractState {
  if (closedOn !== null) return 'closed'
  if (open === 0) return 'used'
  return endsOn !== null && endsOn < day ? 'ended' : 'open'
}
