import type { TFunction } from 'i18next'
import i18next from 'i18next'
import { isDay } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import type { Figure, Refusal } from '#db/values/refusal.ts'
import type { Format } from './format.ts'
import { stageName } from './stage-words.ts'

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
 * Where a refusal is told otherwise than by itself, where the texts have such a sentence
 * (`refusal.<code>_<where>`): `elsewhere`, a conflict in which nothing is to be compared;
 * `ahead`, a verdict before anything was tried; `standing`, why a step cannot be taken back, told
 * where its button would be; `unnamed`, a field that has no name.
 */
export type RefusalPlace = 'elsewhere' | 'ahead' | 'standing' | 'unnamed'

/**
 * The sentence of a refusal: `refusal.<code>` with its figures. Coded figures
 * (`role`, `state`, `procedure`) are put into words; `count` stays a number,
 * because the plural form depends on it.
 */
export function refusalSentence(
  t: TFunction,
  format: Format,
  refusal: Refusal,
  place?: RefusalPlace,
): string {
  const words = Object.entries(refusal.figures).map(([name, figure]) => {
    if (name === 'count' && typeof figure === 'number') return [name, figure]
    if (typeof figure === 'number' && moneyFigures.has(name)) {
      return [name, format.money(grosze(figure))]
    }
    // Which in order, where the texts say it in a word: the third person.
    if (name === 'nth' && typeof figure === 'number') {
      return [name, textOf(t, `nth.${figure}`) ?? `${figure}.`]
    }
    const coded = typeof figure === 'string' ? codedWords(t, name, figure) : undefined
    return [name, coded ?? figureWords(figure, format)]
  })
  const { field } = refusal.figures
  const unnamed = typeof field === 'string' && codedWords(t, 'field', field) === undefined
  const context = unnamed ? 'unnamed' : place
  const values = { ...Object.fromEntries(words), ...(context && { context }) }
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
  if (name === 'panel' || name === 'trainingPanel') return textOf(t, `person.panel.${figure}`)
  if (name === 'personFunction') return textOf(t, `person.function.${figure}`)
  if (name === 'sex' || name === 'peselSex') return textOf(t, `person.sex.${figure}`)
  if (name === 'table') return textOf(t, `table.${figure}`)
  if (name === 'field') return fieldWord(t, figure)
  if (name === 'label') return stageName(t, figure)
  if (name === 'packageParts') return partsWords(t, figure)
  if (name === 'templateFields') return templateFieldWords(t, figure.split(' '))
  return undefined
}

/** Fields of templates as the list of fields explains them, by the names that stand in Word. */
export const templateFieldWords = (t: TFunction, names: readonly string[]): string =>
  names.map((name) => textOf(t, `paper.meaning.${name}`) ?? name).join(', ')

/** Parts of a package by their keys, `ebook.de drone`: the first few by name, then how many more. */
function partsWords(t: TFunction, keys: string): string {
  const parts = keys.split(' ')
  const named = parts.slice(0, mostParts).map((key) => {
    const [kind = '', language = ''] = key.split('.')
    return `${textOf(t, `package.shortKind.${kind}`) ?? kind} ${language.toUpperCase()}`.trim()
  })
  const more = parts.length - named.length
  return [...named, ...(more > 0 ? [t('package.andMore', { count: more })] : [])].join(', ')
}

/** How many parts a sentence names. */
const mostParts = 4

/** What a person calls the field at a path of the contract: `items.0.move.on` → its last name. */
function fieldWord(t: TFunction, path: string): string | undefined {
  for (const part of path.split('.').toReversed()) {
    const word = /^\d*$/.test(part) ? undefined : textOf(t, `field.${part}`)
    if (word !== undefined) return word
  }
  return undefined
}
