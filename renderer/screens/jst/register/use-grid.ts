import { useNavigate } from '@tanstack/react-router'
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import { gridAction } from './grid-keys.ts'
import type { RegisterRow } from './register-columns.ts'
import { type Selection, toggled, withAllShown, withRange } from './selection.ts'

export type ChangeSelection = (change: (selection: Selection) => Selection) => void

/**
 * The keys and marks of the list: which row the keyboard stands on, from where Shift marks,
 * and what opens. `bringIntoView` scrolls a row that is not drawn.
 */
export function useGrid(
  box: RefObject<HTMLDivElement | null>,
  rows: readonly RegisterRow[],
  onSelection: ChangeSelection,
  bringIntoView: (index: number) => void,
) {
  const navigate = useNavigate()
  const [active, setActive] = useState(0)
  const anchor = useRef(0)
  const at = Math.min(active, rows.length - 1)

  const open = useCallback(
    (teryt: string) => void navigate({ to: '/jst/$teryt', params: { teryt } }),
    [navigate],
  )
  // Read when a mark is made, so that a narrower list does not draw every row again.
  const latest = useRef(rows)
  useEffect(() => {
    latest.current = rows
  }, [rows])
  const mark = useCallback(
    (index: number, range: boolean) => {
      const row = latest.current[index]
      if (row === undefined) return
      setActive(index)
      const from = anchor.current
      onSelection((now) =>
        range ? withRange(now, latest.current, from, index) : toggled(now, row.teryt),
      )
      if (!range) anchor.current = index
    },
    [onSelection],
  )
  const markAll = useCallback(
    () => onSelection((now) => withAllShown(now, latest.current)),
    [onSelection],
  )
  const goTo = (index: number) => {
    setActive(index)
    bringIntoView(index)
    // A row far away is drawn only after the list has scrolled to it.
    requestAnimationFrame(() => {
      box.current?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"]`)?.focus()
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.closest('tbody') === null) return
    const action = gridAction(event, at, rows.length)
    if (action === null) return
    event.preventDefault()
    if (action.kind === 'open') open(rows[at]?.teryt ?? '')
    else if (action.kind === 'all') markAll()
    else if (action.kind === 'toggle') mark(at, false)
    else {
      if (action.range) onSelection((now) => withRange(now, rows, at, action.to))
      else anchor.current = action.to
      goTo(action.to)
    }
  }
  // One listener for every row: links are plain, so that a row costs little to draw.
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey
    const teryt = link?.dataset.teryt
    if (teryt === undefined || !plain) return
    event.preventDefault()
    open(teryt)
  }
  const onDoubleClick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest('tbody tr') : null
    const link = row?.querySelector<HTMLElement>('a[data-teryt]')
    if (link?.dataset.teryt !== undefined) open(link.dataset.teryt)
  }
  return { at, setActive, mark, markAll, onKeyDown, onClick, onDoubleClick }
}
