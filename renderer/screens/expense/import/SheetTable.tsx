import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetVerdict } from '#db/values/expense-import.ts'
import { JudgedLine } from '../../../ui/import/JudgedLine.tsx'
import { TakeAllMark } from '../../../ui/import/TakeAllMark.tsx'
import { VirtualRows } from '../../../ui/import/VirtualRows.tsx'
import type { EntryFacts } from '../expense.ts'
import { EntryBadge } from './EntryBadge.tsx'
import { SheetDetails } from './SheetDetails.tsx'

interface Actions {
  readonly onTake: (line: number) => void
  readonly onReason: (line: number, reason: string) => void
}

interface Props extends Actions {
  readonly rows: readonly SheetVerdict[]
  readonly leftOut: ReadonlySet<number>
  readonly reasons: readonly { readonly line: number; readonly reason: string }[]
  readonly lines: EntryFacts['lines']
  readonly taken: 'none' | 'some' | 'all' | null
  readonly onTakeAll: () => void
}

const columns = ['take', 'line', 'label', 'verdict', 'details'] as const

/** The documents of a list with the verdict on each; long lists draw only what is seen. */
export function SheetTable({ rows, leftOut, reasons, lines, taken, onTakeAll, ...actions }: Props) {
  const { t } = useTranslation()
  const names = new Map(lines.map(({ id, name }) => [id, name]))
  const given = new Map(reasons.map(({ line, reason }) => [line, reason]))
  return (
    <VirtualRows
      label={t('expenseImport.documents')}
      rows={rows}
      keyOf={({ line }) => line}
      columns={columns}
      heading={
        <>
          <td>{taken !== null && <TakeAllMark taken={taken} onTakeAll={onTakeAll} />}</td>
          <th scope="col">{t('import.rows.line')}</th>
          <th scope="col">{t('import.rows.label')}</th>
          <th scope="col">{t('import.rows.verdict')}</th>
          <th scope="col">{t('expenseImport.details')}</th>
        </>
      }
    >
      {(row, index, measure) => (
        <SheetLine
          key={row.line}
          row={row}
          index={index}
          taken={!leftOut.has(row.line)}
          reason={given.get(row.line) ?? ''}
          names={names}
          measure={measure}
          {...actions}
        />
      )}
    </VirtualRows>
  )
}

interface LineProps extends Actions {
  readonly row: SheetVerdict
  readonly index: number
  readonly taken: boolean
  readonly reason: string
  readonly names: ReadonlyMap<string, string>
  readonly measure: ((element: HTMLElement | null) => void) | undefined
}

const SheetLine = memo(function SheetLine(props: LineProps) {
  const { row, index, taken, reason, names, measure, onTake, onReason } = props
  const { t } = useTranslation()
  return (
    <JudgedLine
      {...{ row, index, taken, measure, onTake }}
      place={row.lines.join(', ')}
      take={t('expenseImport.take', { name: row.label })}
      badge={<EntryBadge verdict={row.verdict} />}
    >
      <SheetDetails
        row={row}
        names={names}
        reason={reason}
        onReason={(text) => onReason(row.line, text)}
      />
    </JudgedLine>
  )
})
