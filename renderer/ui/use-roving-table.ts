import { type FocusEvent, type KeyboardEvent, useCallback, useLayoutEffect, useRef } from 'react'

const stops = 'a[href], button, input, select, textarea'

/**
 * A table that is one Tab stop however much can be opened in it: the arrows go from one thing to
 * the next, Home and End to the ends of a row, and Enter opens as everywhere. The first stop is
 * the first in the body; afterwards the last one that had the focus.
 */
export function useRovingTable() {
  const table = useRef<HTMLTableElement>(null)
  const current = useRef<HTMLElement | null>(null)
  // What is drawn anew brings stops of its own.
  useLayoutEffect(() => {
    current.current = settled(table.current, current.current)
  })
  const onFocus = useCallback(({ target }: FocusEvent<HTMLTableElement>) => {
    if (target.matches(stops)) current.current = settled(table.current, target)
  }, [])
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLTableElement>) => {
    const { target, key } = event
    const changed = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey
    if (changed || event.defaultPrevented || !(target instanceof HTMLElement)) return
    const next = neighbour(target, key)
    if (next === null) return
    event.preventDefault()
    next.focus()
  }, [])
  return { ref: table, onFocus, onKeyDown }
}

const stopsIn = (element: Element): readonly HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>(stops),
]

/** Leaves one stop to Tab: the wanted one while it is there, else the first of the body. */
function settled(table: HTMLTableElement | null, wanted: HTMLElement | null): HTMLElement | null {
  if (table === null) return null
  const all = stopsIn(table)
  const [first] = [...table.tBodies].flatMap(stopsIn)
  const chosen = (wanted !== null && all.includes(wanted) ? wanted : first) ?? all[0] ?? null
  for (const stop of all) stop.tabIndex = stop === chosen ? 0 : -1
  return chosen
}

/** What the key leads to; null where it leads nowhere or is none of these keys. */
function neighbour(from: HTMLElement, key: string): HTMLElement | null {
  const cell = from.closest<HTMLTableCellElement>('td, th')
  const row = cell?.closest('tr')
  if (cell === null || row === null || row === undefined) return null
  const here = stopsIn(row)
  const at = here.indexOf(from)
  switch (key) {
    case 'ArrowRight':
      return here[at + 1] ?? null
    case 'ArrowLeft':
      return here[at - 1] ?? null
    case 'Home':
      return here[0] ?? null
    case 'End':
      return here.at(-1) ?? null
    case 'ArrowDown':
      return inColumn(row, cell.cellIndex, 1)
    case 'ArrowUp':
      return inColumn(row, cell.cellIndex, -1)
    default:
      return null
  }
}

/** The nearest stop of a column above or below; rows that have none there are passed over. */
function inColumn(from: HTMLTableRowElement, column: number, step: 1 | -1): HTMLElement | null {
  const rows = [...(from.closest('table')?.rows ?? [])]
  for (let at = rows.indexOf(from) + step; at >= 0 && at < rows.length; at += step) {
    const cell = rows[at]?.cells[column]
    const [stop] = cell === undefined ? [] : stopsIn(cell)
    if (stop !== undefined) return stop
  }
  return null
}
