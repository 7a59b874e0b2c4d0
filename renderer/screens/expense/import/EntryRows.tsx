import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type EntryVerdict, entryVerdicts } from '#db/values/expense-import.ts'
import { useFormat } from '../../../ui/format.ts'
import { JudgedRows } from '../../../ui/import/JudgedRows.tsx'
import { rowsOf } from '../../../ui/import/verdicts.ts'
import { entryLooks } from './EntryBadge.tsx'

interface Props<R extends { readonly verdict: EntryVerdict }> {
  readonly title: string
  readonly rows: readonly R[]
  /** How many of them will be written. */
  readonly ready: number
  readonly judging: boolean
  readonly busy: boolean
  /** The ticket of an import under way. */
  readonly ticket: string | undefined
  readonly onImport: () => void
  readonly verdict: EntryVerdict | undefined
  readonly onVerdict: (verdict: EntryVerdict | undefined) => void
  /** What is chosen for all of them. */
  readonly choices?: ReactNode
  /** The table of the rows that the verdict leaves; not asked for when there are none. */
  readonly children: (shown: readonly R[]) => ReactNode
}

/** Documents that were judged, in their own words. */
export function EntryRows<R extends { readonly verdict: EntryVerdict }>(props: Props<R>) {
  const { rows, ready } = props
  const { t } = useTranslation()
  const format = useFormat()
  const counted = (count: number) => ({ count, number: format.number(count) })
  const waiting = rowsOf(rows, 'waits').length
  return (
    <JudgedRows
      {...props}
      verdicts={entryVerdicts}
      looks={entryLooks}
      nameOf={(one) => t(`expenseImport.filter.${one}`)}
      words={{
        run: t('expenseImport.bar.run', counted(ready)),
        writing: t('expenseImport.bar.writing', counted(ready)),
        ...(waiting > 0 ? { idle: t('expenseImport.bar.waiting', counted(waiting)) } : {}),
      }}
    />
  )
}
