import type { TFunction } from 'i18next'
import { deliverableKinds } from '#db/values/implementing.ts'
import { stageName } from './stage-words.ts'

/** What the records of the budget that have a number alone are called on the host. */
const numbered = [
  { key: 'version', is: /^Wersja (\d+)$/ },
  { key: 'transfer', is: /^Przesunięcie (\d+)$/ },
] as const

/** A version of the budget or a transfer in the window's language; other names stay as they are. */
export function numberedName(t: TFunction, name: string): string {
  for (const { key, is } of numbered) {
    const number = is.exec(name)?.[1]
    if (number !== undefined) return t(`recordName.${key}`, { number })
  }
  return name
}

/** What the report of the whole voivodeship is called on the host. */
const analysisName = 'Analiza potencjału inwestycyjnego województwa'

/** A deliverable as the host calls it, `ebook.de: Gubin (0802011)`, in the window's language. */
function deliverableName(t: TFunction, name: string): string {
  const [, key = '', jst] = /^([a-z.]+): (.*)$/.exec(name) ?? []
  const part = deliverableWords(t, key)
  return part === key ? name : `${part}: ${jst}`
}

/** A deliverable by its key: `ebook.de` is „E-book DE”. */
export function deliverableWords(t: TFunction, key: string): string {
  const [kind, language = ''] = key.split('.')
  const known = deliverableKinds.find((one) => one === kind)
  return known === undefined
    ? key
    : `${t(`package.shortKind.${known}`)} ${language.toUpperCase()}`.trim()
}

/** What a record of this table is called in the window's language. */
export function recordName(t: TFunction, table: string, name: string): string {
  if (table === 'stage') return stageName(t, name)
  if (table === 'deliverable') return deliverableName(t, name)
  if (table === 'opening_report' && name === analysisName) return t('recordName.analysis')
  return table === 'budget_version' || table === 'budget_transfer' ? numberedName(t, name) : name
}
