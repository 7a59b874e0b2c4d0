import type { TFunction } from 'i18next'
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

/** What a record of this table is called in the window's language. */
export function recordName(t: TFunction, table: string, name: string): string {
  if (table === 'stage') return stageName(t, name)
  if (table === 'opening_report' && name === analysisName) return t('recordName.analysis')
  return table === 'budget_version' || table === 'budget_transfer' ? numberedName(t, name) : name
}
