import type { TFunction } from 'i18next'
import { grosze } from '#db/values/money.ts'
import type { Figure } from '#db/values/refusal.ts'
import type { Format } from './format.ts'
import { textOf } from './refusal-words.ts'

/** A move as the history carries it: between which lines, and how much in whole grosze. */
interface NamedMove {
  readonly from: string
  readonly to: string
  readonly amount: number
}

/** The moves and the verdict of a transfer in words; undefined for any other field. */
export function transferFieldWords(
  t: TFunction,
  format: Format,
  field: string,
  value: Figure,
): string | undefined {
  if (field !== 'moves' && field !== 'verdict') return undefined
  const kept = parsed(String(value))
  if (field === 'verdict') return textOf(t, `transfer.recordVerdict.${kept}`)
  if (!Array.isArray(kept) || !kept.every(isMove)) return undefined
  return kept
    .map(({ from, to, amount }) => {
      const words = t('transfer.movedWords', { from, to })
      return `${format.money(grosze(amount))} ${words}`
    })
    .join('; ')
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}

const isMove = (move: unknown): move is NamedMove =>
  typeof move === 'object' &&
  move !== null &&
  'from' in move &&
  'amount' in move &&
  Number.isSafeInteger(move.amount)
