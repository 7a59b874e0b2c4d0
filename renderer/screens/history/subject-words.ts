import type { TFunction } from 'i18next'
import type { Format } from '../../ui/format.ts'
import { recordName } from '../../ui/record-words.ts'
import { textOf } from '../../ui/refusal-words.ts'
import type { ChangeSet } from './history.ts'

/** So many records at most are told by the first of them. */
const fewRecords = 3

type Holding = Pick<ChangeSet, 'subject' | 'records' | 'holds'>

/** What a change holds, table by table: `94 JST, 14 powiatów i 3 etapy`. */
export function holdsWords(t: TFunction, format: Format, { holds }: Holding): string {
  return format.list(
    holds.map(({ table, count }) => {
      const number = format.number(count)
      return textOf(t, `tableCount.${table}`, { count, number }) ?? `${table}: ${number}`
    }),
  )
}

/**
 * What a change is about: its record; the first of a few and how many more; of many, what
 * they are, for the first of them says nothing of the rest.
 */
export function subjectWords(t: TFunction, format: Format, set: Holding): string {
  if (set.records > fewRecords) return holdsWords(t, format, set)
  return t('history.subjectOf', { subject: subjectName(t, set), count: set.records - 1 })
}

/** What has a name of the app's own is called in the window's language, as everywhere else. */
const subjectName = (t: TFunction, { subject, holds }: Holding): string =>
  holds.reduce((name, { table }) => recordName(t, table, name), subject)
