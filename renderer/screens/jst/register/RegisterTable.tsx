import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, memo, useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { usePrinting } from '../../../ui/use-printing.ts'
import { HeadingRow } from './HeadingRow.tsx'
import classes from './RegisterTable.module.css'
import { RegisterTableRow } from './RegisterTableRow.tsx'
import {
  boxWidth,
  type ColumnKey,
  columnWidths,
  heldWidth,
  type RegisterRow,
} from './register-columns.ts'
import { type Selection, shownMarks } from './selection.ts'
import type { Order } from './sort.ts'
import { useCellWords } from './use-cell-words.ts'
import { type ChangeSelection, useGrid } from './use-grid.ts'

/** Shorter lists are drawn whole, so that the browser's own search sees them. */
const drawnWhole = 200
const rowHeight = 30
/** Until the box is measured, so that the first drawing has rows. */
const firstScreen = { width: 800, height: 480 }
/** Where the held columns stand, for the style of the list. */
const heldSizes = {
  '--box-width': `${boxWidth}rem`,
  '--held-width': `${heldWidth}rem`,
} as CSSProperties
/** A table moved through by its own keys is a grid (ARIA Authoring Practices, data grid). */
const gridRole = { role: 'grid', 'aria-multiselectable': true } as const

interface Props {
  readonly rows: readonly RegisterRow[]
  readonly columns: readonly ColumnKey[]
  /** Whether the search is being typed: a list that is drawn whole is then drawn as far as seen. */
  readonly typing: boolean
  /** The order: a column and its direction. */
  readonly sort: ColumnKey
  readonly desc: boolean
  readonly onChange: (changes: { sort: ColumnKey; desc: boolean | undefined }) => void
  readonly selection: Selection
  readonly onSelection: ChangeSelection
}

/** The register as a grid: rows by arrow keys, marks by Space and Shift, opened by Enter. */
export const RegisterTable = memo(function RegisterTable(props: Props) {
  const { rows, columns, typing, sort, desc, onChange, selection, onSelection } = props
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const printing = usePrinting()
  const short = rows.length <= drawnWhole
  const whole = printing || (short && !typing)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 5,
    scrollPaddingStart: rowHeight,
    initialRect: firstScreen,
  })
  const words = useCellWords()
  const grid = useGrid(box, rows, onSelection, (index) => {
    if (!whole) virtualizer.scrollToIndex(index)
  })

  const order = useCallback(
    (next: Order) => onChange({ sort: next.key, desc: next.desc || undefined }),
    [onChange],
  )

  const drawn = whole ? null : virtualizer.getVirtualItems()
  const indexes = drawn === null ? rows.map((_, index) => index) : drawn.map(({ index }) => index)
  const before = drawn?.[0]?.start ?? 0
  const after = drawn === null ? 0 : virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  // The list is entered by the row it was left on, or by the first one drawn.
  const entry = indexes.includes(grid.at) ? grid.at : indexes[0]
  const width = boxWidth + columns.reduce((sum, key) => sum + columnWidths[key], 0)
  return (
    <div className={classes.box} style={heldSizes} ref={box}>
      <table
        {...gridRole}
        aria-label={t('screen.register')}
        aria-rowcount={rows.length + 1}
        className={classes.table}
        style={printing ? {} : { minWidth: `${width}rem` }}
        onKeyDown={grid.onKeyDown}
        onClick={grid.onClick}
        onDoubleClick={grid.onDoubleClick}
      >
        <colgroup>
          <col style={{ width: `${boxWidth}rem` }} />
          {columns.map((key) => (
            <col key={key} style={{ width: `${columnWidths[key]}rem` }} />
          ))}
        </colgroup>
        <HeadingRow
          columns={columns}
          sort={sort}
          desc={desc}
          onOrder={order}
          marks={shownMarks(selection, rows)}
          onAll={grid.markAll}
        />
        <tbody>
          {before > 0 && <Gap height={before} span={columns.length + 1} />}
          {indexes.map((index) => {
            const row = rows[index]
            return row === undefined ? null : (
              <RegisterTableRow
                // Rows keep their places while the list is narrowed, so their elements stay.
                key={index}
                row={row}
                words={words}
                index={index}
                columns={columns}
                marked={selection.has(row.teryt)}
                entry={index === entry}
                measure={short || printing ? undefined : virtualizer.measureElement}
                onActive={grid.setActive}
                onMark={grid.mark}
              />
            )
          })}
          {after > 0 && <Gap height={after} span={columns.length + 1} />}
        </tbody>
      </table>
    </div>
  )
})

/** Holds the place of rows that are not drawn. */
function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={span} />
    </tr>
  )
}
