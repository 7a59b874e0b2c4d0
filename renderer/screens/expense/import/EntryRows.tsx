import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type EntryVerdict, entryVerdicts } from '#db/values/expense-import.ts'
import { useFormat } from '../../../ui/format.ts'
import { ImportBar } from '../../../ui/import/ImportBar.tsx'
import { VerdictFilter } from '../../../ui/import/VerdictFilter.tsx'
import { Section } from '../../../ui/Section.tsx'
import { entryLooks } from './EntryBadge.tsx'
import { countsOf } from './entries.ts'

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

/** Documents that were judged: the import of those kept, and the list narrowed by verdict. */
export function EntryRows<R extends { readonly verdict: EntryVerdict }>(props: Props<R>) {
  const { title, rows, ready, judging, busy, ticket, onImport, verdict, onVerdict } = props
  const { t } = useTranslation()
  const format = useFormat()
  const counts = countsOf(rows)
  const counted = (count: number) => ({ count, number: format.number(count) })
  const shown = verdict === undefined ? rows : rows.filter((row) => row.verdict === verdict)
  return (
    <Section title={title}>
      <ImportBar
        count={ready}
        run={t('expenseImport.bar.run', counted(ready))}
        writing={t('expenseImport.bar.writing', counted(ready))}
        idle={
          counts.waits > 0
            ? t('expenseImport.bar.waiting', counted(counts.waits))
            : t('import.bar.how')
        }
        {...{ judging, busy, ticket, onImport }}
      />
      {props.choices}
      <VerdictFilter
        verdicts={entryVerdicts}
        looks={entryLooks}
        nameOf={(one) => t(`expenseImport.filter.${one}`)}
        counts={counts}
        chosen={verdict}
        onChoose={onVerdict}
      />
      {shown.length === 0 ? <Text>{t('import.rows.noneText')}</Text> : props.children(shown)}
    </Section>
  )
}
