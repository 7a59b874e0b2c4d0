import { useTranslation } from 'react-i18next'
import type { RowVerdict } from '#db/values/recruitment-import.ts'
import { takenAmong } from '../../../ui/import/left-out.ts'
import { TakeAllMark } from '../../../ui/import/TakeAllMark.tsx'
import { VirtualRows } from '../../../ui/import/VirtualRows.tsx'
import { readyLines } from '../../../ui/import/verdicts.ts'
import { RowLine } from './RowLine.tsx'

export type Verdict = RowVerdict['verdict']

const columns = ['take', 'line', 'label', 'verdict', 'details'] as const

export interface RowActions {
  /** Takes a line out of the import, or back in. */
  readonly onTake: (line: number) => void
  readonly onTakeAll: () => void
  /** Says which JST a line means; null takes it back. */
  readonly onChoose: (line: number, teryt: string | null) => void
  /** Asks for a JST that was not offered. */
  readonly onAsk: (line: number) => void
}

interface Props extends RowActions {
  readonly rows: readonly RowVerdict[]
  readonly leftOut: ReadonlySet<number>
  /** What the person said, by line. */
  readonly choices: ReadonlyMap<number, string>
}

/** The rows of the file with the verdict on each. */
export function RowTable({ rows, leftOut, choices, onTakeAll, ...actions }: Props) {
  const { t } = useTranslation()
  const taken = takenAmong(leftOut, readyLines(rows))
  return (
    <VirtualRows
      label={t('import.rows.title')}
      rows={rows}
      keyOf={({ line }) => line}
      columns={columns}
      heading={
        <>
          <td>{taken !== null && <TakeAllMark taken={taken} onTakeAll={onTakeAll} />}</td>
          {(['line', 'label', 'verdict', 'details'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`import.rows.${column}`)}
            </th>
          ))}
        </>
      }
    >
      {(row, index, measure) => (
        <RowLine
          key={row.line}
          row={row}
          index={index}
          taken={!leftOut.has(row.line)}
          chosen={choices.get(row.line) ?? null}
          measure={measure}
          {...actions}
        />
      )}
    </VirtualRows>
  )
}
