import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RowVerdict } from '#db/values/recruitment-import.ts'
import { RowLine } from './RowLine.tsx'
import classes from './RowTable.module.css'
import { TakeAllMark } from './TakeAllMark.tsx'
import { takenOf } from './verdicts.ts'

/** Shorter lists are drawn whole, so that the browser's own search sees them. */
const drawnWhole = 200
/** What a row is taken for until it is drawn, in pixels. */
const rowHeight = 56
/** A box that may hold nothing to stop at is scrolled by keys all the same. */
const scrolledByKeys = { tabIndex: 0 } as const
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

/** The rows of the file with the verdict on each; long lists draw only what is seen. */
export function RowTable({ rows, leftOut, choices, onTakeAll, ...actions }: Props) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const whole = rows.length <= drawnWhole
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: !whole,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.line ?? index,
    overscan: 10,
  })
  const drawn = whole ? null : virtualizer.getVirtualItems()
  const indexes = drawn === null ? rows.map((_, index) => index) : drawn.map(({ index }) => index)
  const before = drawn?.[0]?.start ?? 0
  const after = drawn === null ? 0 : virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  const taken = takenOf(leftOut, rows)
  return (
    <div ref={box} className={classes.box} {...scrolledByKeys}>
      <table
        className={classes.table}
        aria-label={t('import.rows.title')}
        aria-rowcount={rows.length + 1}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column} className={classes[column]} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <td>{taken !== null && <TakeAllMark taken={taken} onTakeAll={onTakeAll} />}</td>
            {(['line', 'label', 'verdict', 'details'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`import.rows.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} />}
          {indexes.map((index) => {
            const row = rows[index]
            return row === undefined ? null : (
              <RowLine
                key={row.line}
                row={row}
                index={index}
                taken={!leftOut.has(row.line)}
                chosen={choices.get(row.line) ?? null}
                measure={whole ? undefined : virtualizer.measureElement}
                {...actions}
              />
            )
          })}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
    </div>
  )
}

/** Holds the place of rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={columns.length} />
    </tr>
  )
}
