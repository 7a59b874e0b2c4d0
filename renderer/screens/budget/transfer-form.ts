import type { TransferMove } from '#db/values/budget.ts'
import { type Day, isDay } from '#db/values/day.ts'
import { parseMoney } from '#db/values/money-parse.ts'

/** One move as it is typed. */
export interface TypedMove {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly amount: string
}

/** A transfer as its form holds it: flat, so that it is kept as a draft. */
export interface TransferForm {
  readonly on: Day | null
  /** The moves as JSON, for a draft keeps flat values. */
  readonly moves: string
  readonly reason: string
  readonly consentNumber: string
  readonly consentOn: Day | null
}

export const emptyMove = (): TypedMove => ({
  id: crypto.randomUUID(),
  from: '',
  to: '',
  amount: '',
})

/** A new transfer on this day, with one move to fill in. */
export const newTransfer = (on: Day | null): TransferForm => ({
  on,
  moves: JSON.stringify([emptyMove()]),
  reason: '',
  consentNumber: '',
  consentOn: null,
})

/** The typed moves of a form; a damaged draft is one empty move. */
export function movesOf(form: TransferForm): readonly TypedMove[] {
  try {
    const read: unknown = JSON.parse(form.moves)
    const moves = Array.isArray(read) ? read.filter(isTyped) : []
    return moves.length > 0 ? moves : [emptyMove()]
  } catch {
    return [emptyMove()]
  }
}

const isTyped = (value: unknown): value is TypedMove =>
  typeof value === 'object' && value !== null && 'id' in value && 'from' in value && 'to' in value

/** A move that can be judged; null while a line or the amount is missing or unreadable. */
export function moveOf({ from, to, amount }: TypedMove): TransferMove | null {
  const money = parseMoney(amount)
  if (from === '' || to === '' || !money.ok) return null
  return { fromLineId: from, toLineId: to, amount: money.value }
}

/** What keeps a judged transfer from being recorded, by field. */
export function missingIn(
  form: TransferForm,
  needsConsent: boolean,
): ReadonlySet<keyof TransferForm> {
  const missing = new Set<keyof TransferForm>()
  if (form.on === null || !isDay(form.on)) missing.add('on')
  if (form.reason.trim() === '') missing.add('reason')
  const begun = form.consentNumber.trim() !== '' || form.consentOn !== null
  if (needsConsent || begun) {
    if (form.consentNumber.trim() === '') missing.add('consentNumber')
    if (form.consentOn === null) missing.add('consentOn')
  }
  return missing
}
