import { useNavigate } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, memo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePrinting } from '../../../ui/use-printing.ts'
import { firstRowMark, gridAction } from '../../jst/register/grid-keys.ts'
import type { PersonRow } from '../people.ts'
import { type PersonColumn, personColumns, personColumnWidths } from './columns.ts'
import { PeopleHeading } from './PeopleHeading.tsx'
import classes from './PeopleTable.module.css'
import { PeopleTableRow } from './PeopleTableRow.tsx'

/** Shorter lists are drawn whole, so that the browser's own search sees them. */
const drawnWhole = 200
const rowHeight = 30
/** Until the box is measured, so that the first drawing has rows. */
const firstScreen = { width: 800, height: 480 }

interface Props {
  readonly rows: readonly PersonRow[]
  /** Whether the search is being typed: a list that is drawn whole is then drawn as far as seen. */
  readonly typing: boolean
  readonly sort: PersonColumn
  readonly desc: boolean
  readonly onOrder: (sort: PersonColumn, desc: boolean) => void
}

/** People as a grid: rows by arrow keys, opened by Enter. */
export const PeopleTable = memo(function PeopleTable(props: Props) {
  const { rows, typing, sort, desc, onOrder } = props
  const { t } = useTranslation()
  const navigate = useNavigate()
  const box = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const printing = usePrinting()
  const whole = printing || (rows.length <= drawnWhole && !typing)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 5,
    scrollPaddingStart: rowHeight,
    initialRect: firstScreen,
  })
  const at = Math.min(active, rows.length - 1)
  const drawn = whole ? null : virtualizer.getVirtualItems()
  const indexes = drawn === null ? rows.map((_, index) => index) : drawn.map(({ index }) => index)
  const before = drawn?.[0]?.start ?? 0
  const after = drawn === null ? 0 : virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  // The list is entered by the row it was left on, or by the first one drawn.
  const entry = indexes.includes(at) ? at : indexes[0]
  const open = (id: string | undefined) => {
    if (id !== undefined) void navigate({ to: '/osoby/$id', params: { id } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.closest('tbody') === null) return
    const action = gridAction(event, at, rows.length)
    if (action?.kind !== 'go' && action?.kind !== 'open') return
    event.preventDefault()
    if (action.kind === 'open') return open(rows[at]?.id)
    setActive(action.to)
    if (!whole) virtualizer.scrollToIndex(action.to)
    // A row far away is drawn only after the list has scrolled to it.
    requestAnimationFrame(() => {
      box.current?.querySelector<HTMLElement>(`[aria-rowindex="${action.to + 2}"]`)?.focus()
    })
  }
  // One listener for every row: links are plain, so that a row costs little to draw.
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey
    if (link?.dataset.person === undefined || !plain) return
    event.preventDefault()
    open(link.dataset.person)
  }
  return (
    <div className={classes.box} ref={box}>
      <table
        {...gridRole}
        aria-label={t('screen.peopleList')}
        aria-rowcount={rows.length + 1}
        className={classes.table}
        style={printing ? {} : { minWidth: `${width}rem` }}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <colgroup>
          {personColumns.map((key) => (
            <col key={key} style={{ width: `${personColumnWidths[key]}rem` }} />
          ))}
        </colgroup>
        <PeopleHeading sort={sort} desc={desc} onOrder={onOrder} />
        <tbody>
          {before > 0 && <Gap height={before} />}
          {indexes.map((index) => {
            const row = rows[index]
            return row === undefined ? null : (
              <PeopleTableRow
                // Rows keep their places while the list is narrowed, so their elements stay.
                key={index}
                row={row}
                index={index}
                entryMark={index === entry ? firstRowMark : null}
                measure={whole ? undefined : virtualizer.measureElement}
                onActive={setActive}
              />
            )
          })}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
    </div>
  )
})

/** A table moved through by its own keys is a grid (ARIA Authoring Practices, data grid). */
const gridRole = { role: 'grid' } as const
const width = personColumns.reduce((sum, key) => sum + personColumnWidths[key], 0)

/** Holds the place of rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={personColumns.length} />
    </tr>
  )
}
