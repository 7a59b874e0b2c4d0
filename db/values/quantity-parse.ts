import { type Thousandths, thousandths } from './budget.ts'
import { maxQuantity } from './budget-plan.ts'
import { allow, type Decision, refuse } from './refusal.ts'
import { quoted, withSingleSpaces } from './written-text.ts'

/**
 * Reads a quantity as Poles write it: `12`, `0,5`, `1 200,125`, also with a point. Refuses what
 * is no number, a negative one, more than three decimals and more than a million.
 */
export function parseQuantity(text: string): Decision<Thousandths> {
  const written = withSingleSpaces(text).replace(/ (?=\d{3}(?!\d))/g, '')
  if (written === '') return refuse('quantity.empty')
  const match = /^(\d{1,12})(?:[.,](\d+))?$/.exec(written)
  if (match === null) return refuse('quantity.unreadable', { text: quoted(text) })
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  if (fraction.length > 3) return refuse('quantity.tooPrecise', { text: quoted(text) })
  const quantity = Number(`${match[1] ?? ''}${fraction.padEnd(3, '0')}`)
  if (quantity > maxQuantity) return refuse('quantity.tooLarge', { text: quoted(text) })
  return allow(thousandths(quantity))
}
