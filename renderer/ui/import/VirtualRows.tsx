import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'
import { usePrinting } from '../use-printing.ts'
import classes from './RowTable.module.css'

/** Shorter lists are drawn whole, so that the browser's own search sees them. */
const drawnWhole = 200
/** What a row is taken for until it is drawn, in pixels. */
const rowHeight = 56
/** A box that may hold nothing to stop at is scrolled by keys all the same. */
const scrolledByKeys = { tabIndex: 0 } as const

interface Props<R> {
  readonly label: string
  readonly rows: readonly R[]
  readonly keyOf: (row: R) => number
  /** The class of each column. */
  readonly columns: readonly string[]
  /** The cells of the heading row. */
  readonly heading: ReactNode
  readonly children: (
    row: R,
    index: number,
    measure: ((element: HTMLElement | null) => void) | undefined,
  ) => ReactNode
}

/** A table of rows in a box that scrolls; long lists draw only what is seen. */
export function VirtualRows<R>({ label, rows, keyOf, columns, heading, children }: Props<R>) {
  const box = useRef<HTMLDivElement>(null)
  const printing = usePrinting()
  const whole = printing || rows.length <= drawnWhole
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: !whole,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => {
      const row = rows[index]
      return row === undefined ? index : keyOf(row)
    },
    overscan: 10,
  })
  const drawn = whole ? null : virtualizer.getVirtualItems()
  const indexes = drawn === null ? rows.map((_, index) => index) : drawn.map(({ index }) => index)
  const before = drawn?.[0]?.start ?? 0
  const after = drawn === null ? 0 : virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  return (
    <div ref={box} className={classes.box} {...scrolledByKeys}>
      <table className={classes.table} aria-label={label} aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map((column) => (
            <col key={column} className={classes[column]} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>{heading}</tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} columns={columns.length} />}
          {indexes.map((index) => {
            const row = rows[index]
            return row === undefined
              ? null
              : children(row, index, whole ? undefined : virtualizer.measureElement)
          })}
          {after > 0 && <Gap height={after} columns={columns.length} />}
        </tbody>
      </table>
    </div>
  )
}

/** Holds the place of rows that are not drawn. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={columns} />
    </tr>
  )
}
