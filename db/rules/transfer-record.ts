import type { Day } from '#db/values/day.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { TransferJudgement } from '#db/values/transfer.ts'

/** The institution's consent to a transfer. */
export interface Consent {
  readonly number: string
  readonly on: Day
}

/**
 * Whether a judged transfer may be recorded. Refuses one without moves or with a move that
 * cannot be made, one that needs consent and has none, a consent without a number or given
 * after the money moved, a day ahead of today, and no reason.
 */
export function decideTransfer(
  judgement: TransferJudgement,
  record: {
    readonly on: Day
    readonly today: Day
    readonly reason: string
    readonly consent: Consent | null
  },
): Decision<true> {
  const { on, today, reason, consent } = record
  if (judgement.moves.length === 0) return refuse('transfer.noMoves')
  if (reason.trim() === '') return refuse('transfer.reasonMissing')
  if (on > today) return refuse('budget.dayAhead', { on, today })
  if (judgement.verdict === 'impossible') return refuse('transfer.impossible')
  if (consent === null) {
    return judgement.verdict === 'consent' ? refuse('transfer.consentMissing') : allow(true)
  }
  if (consent.number.trim() === '') return refuse('transfer.consentNumberMissing')
  return consent.on > on
    ? refuse('transfer.consentLater', { consentOn: consent.on, on })
    : allow(true)
}
