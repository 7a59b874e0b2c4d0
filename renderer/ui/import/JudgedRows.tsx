import { Button, Text } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../EmptyState.tsx'
import { useFormat } from '../format.ts'
import { Section } from '../Section.tsx'
import type { StatusLook } from '../StatusMark.tsx'
import { ImportBar } from './ImportBar.tsx'
import { VerdictFilter } from './VerdictFilter.tsx'
import { countVerdicts, rowsOf } from './verdicts.ts'

interface Props<V extends string, R extends { readonly verdict: V }> {
  readonly title: string
  readonly rows: readonly R[]
  /** Every verdict in its order, how it looks and what its rows are called. */
  readonly verdicts: readonly V[]
  readonly looks: Readonly<Record<V, StatusLook>>
  readonly nameOf: (verdict: V) => string
  /** The verdict whose rows are shown; all are while there is none. */
  readonly verdict: V | undefined
  readonly onVerdict: (verdict: V | undefined) => void
  /** How many rows will be written. */
  readonly ready: number
  /** What the import says where rows are not what is counted, and while nothing else is to be said. */
  readonly words?: { readonly run?: string; readonly writing?: string; readonly idle?: string }
  /** Whether the rows are being judged again; whether they are being written. */
  readonly judging: boolean
  readonly busy: boolean
  /** By which the import says how far it has come. */
  readonly ticket?: string | undefined
  readonly onImport: () => void
  /** What the rows add up to, and what is chosen for all of them. */
  readonly sums?: ReactNode
  readonly choices?: ReactNode
  /** Where the focus goes when a filter hides the row it was on. */
  readonly list?: Ref<HTMLDivElement>
  /** The table of the rows that the verdict leaves; not asked for when there are none. */
  readonly children: (shown: readonly R[]) => ReactNode
}

/** Rows that were judged: the import of those kept, and the list narrowed by verdict. */
export function JudgedRows<V extends string, R extends { readonly verdict: V }>(
  props: Props<V, R>,
) {
  const { title, rows, verdicts, looks, nameOf, verdict, onVerdict, ready, words } = props
  const { judging, busy, ticket, onImport } = props
  const { t } = useTranslation()
  const format = useFormat()
  const shown = rowsOf(rows, verdict)
  const counted = { count: ready, number: format.number(ready) }
  return (
    <Section title={title}>
      {props.sums}
      <ImportBar
        count={ready}
        run={words?.run ?? t('import.bar.import', counted)}
        writing={words?.writing ?? t('import.bar.writing', counted)}
        idle={words?.idle ?? t('import.bar.how')}
        {...{ judging, busy, ticket, onImport }}
      />
      {props.choices}
      <VerdictFilter
        {...{ verdicts, looks, nameOf }}
        counts={countVerdicts(verdicts, rows)}
        chosen={verdict}
        onChoose={onVerdict}
      />
      <Text role="status" size="sm" {...(verdict === undefined ? { pos: 'absolute' } : {})}>
        {verdict !== undefined &&
          t('import.rows.shown', {
            shown: format.number(shown.length),
            count: rows.length,
            number: format.number(rows.length),
          })}
      </Text>
      <div ref={props.list} tabIndex={-1}>
        {shown.length === 0 ? (
          <EmptyState
            title={t('import.rows.none')}
            text={t('import.rows.noneText')}
            action={
              <Button variant="default" onClick={() => onVerdict(undefined)}>
                {t('import.rows.showAll')}
              </Button>
            }
          />
        ) : (
          props.children(shown)
        )}
      </div>
    </Section>
  )
}
