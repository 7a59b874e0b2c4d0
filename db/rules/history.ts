import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** What made an approved version of the budget, which stays for good. */
const forGood: ReadonlySet<string> = new Set(['office.create', 'budget.approve', 'budget.transfer'])

/**
 * Whether what a procedure did can be taken back at all: not the setting up, not accounts,
 * not an approved version of the budget.
 */
export const isReversible = (procedure: string): boolean =>
  !forGood.has(procedure) && !procedure.startsWith('account.')

/**
 * Decides whether a change set may be taken back. Refuses the setting up of the store,
 * the accounts (history names them), a set already taken back, and a missing reason.
 */
export function decideTakeBack(facts: {
  readonly procedure: string
  readonly takenBackBy: string | null
  readonly reason: string
}): Decision<true> {
  if (!isReversible(facts.procedure)) {
    return refuse('history.notReversible', { procedure: facts.procedure })
  }
  if (facts.takenBackBy !== null) return refuse('history.alreadyTakenBack')
  if (facts.reason === '') return refuse('history.reasonMissing')
  return allow(true)
}
