import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure, Refusal } from '#db/values/refusal.ts'
import type { Language } from './language.ts'

/**
 * The window's own sentence for a refusal (`refusal.<code>` of renderer/text)
 * with its figures filled in, or undefined where the texts do not have it.
 * `textFolder` is the folder of `pl.json` and `en.json`.
 */
export function refusalSentence(
  refusal: Refusal,
  language: Language,
  textFolder: string,
): string | undefined {
  const sentence = ['refusal', ...refusal.code.split('.')].reduce<unknown>(
    (node, key) => (isRecord(node) ? node[key] : undefined),
    readTexts(join(textFolder, `${language}.json`)),
  )
  if (typeof sentence !== 'string') return undefined
  return sentence.replace(/\{\{\s*(\w+)[^}]*\}\}/g, (_, name: string) =>
    words(refusal.figures[name] ?? null, language),
  )
}

/** What is behind a refusal that the texts do not have: `process 4711, user anna`. */
export const figuresInWords = ({ figures }: Refusal, language: Language): string =>
  Object.entries(figures)
    .map(([name, figure]) => `${name} ${words(figure, language)}`)
    .join(', ')

/** A moment is told in the terminal's own time; everything else as it is. */
function words(figure: Figure, language: Language): string {
  if (figure === null) return '–'
  const isMoment = typeof figure === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(figure)
  if (!isMoment) return String(figure)
  const form = { dateStyle: 'short', timeStyle: 'short' } as const
  return new Date(figure).toLocaleString(language === 'pl' ? 'pl-PL' : 'en-GB', form)
}

function readTexts(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
