import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** Whether what a procedure did can be taken back at all: not the setting up, not accounts. */
export const isReversible = (procedure: string): boolean =>
  procedure !== 'office.create' && !procedure.startsWith('account.')

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
