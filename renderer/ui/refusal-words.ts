import type { TFunction } from 'i18next'
import i18next from 'i18next'
import { isDay } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import type { Figure, Refusal } from '#db/values/refusal.ts'
import type { Format } from './format.ts'

/** A text whose key is put together at run time; undefined where there is none. */
export function textOf(
  t: TFunction,
  key: string,
  values: Readonly<Record<string, unknown>> = {},
): string | undefined {
  if (!i18next.exists(key, values)) return undefined
  return String(t(key as never, values as never))
}

/** A figure as a person reads it: days and numbers in the language's form. */
export function figureWords(figure: Figure, format: Format): string {
  if (figure === null) return '–'
  if (typeof figure === 'number') return format.number(figure)
  return isDay(figure) ? format.day(figure) : figure
}

/** Figures that are whole grosze wherever a refusal names them. */
const moneyFigures: ReadonlySet<string> = new Set([
  'amount',
  'directTotal',
  'grant',
  'gross',
  'left',
  'missing',
  'net',
  'over',
  'paid',
  'sum',
])

/**
 * The sentence of a refusal: `refusal.<code>` with its figures. Coded figures
 * (`role`, `state`, `procedure`) are put into words; `count` stays a number,
 * because the plural form depends on it.
 */
export function refusalSentence(t: TFunction, format: Format, refusal: Refusal): string {
  const words = Object.entries(refusal.figures).map(([name, figure]) => {
    if (name === 'count' && typeof figure === 'number') return [name, figure]
    if (typeof figure === 'number' && moneyFigures.has(name)) {
      return [name, format.money(grosze(figure))]
    }
    const coded = typeof figure === 'string' ? codedWords(t, name, figure) : undefined
    return [name, coded ?? figureWords(figure, format)]
  })
  const values = Object.fromEntries(words) as Record<string, unknown>
  return (
    textOf(t, `refusal.${refusal.code}`, values) ?? t('refusal.unknown', { code: refusal.code })
  )
}

function codedWords(t: TFunction, name: string, figure: string): string | undefined {
  if (name === 'role') return textOf(t, `role.${figure}`)
  if (name === 'procedure') return textOf(t, `procedure.${figure}`)
  if (name === 'kind') return textOf(t, `kind.${figure}`)
  if (name === 'state') return textOf(t, `state.recruitment.${figure}`)
  if (name === 'expenseState') return textOf(t, `expense.state.${figure}`)
  if (name === 'table') return textOf(t, `table.${figure}`)
  if (name === 'field') return textOf(t, `field.${figure.split('.').at(-1)}`)
  return undefined
}
