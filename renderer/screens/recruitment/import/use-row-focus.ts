import { type RefObject, useCallback, useEffect, useRef } from 'react'

/**
 * Keeps the focus in the list when the button that settled a row goes away with what it
 * settled: on the row itself, or on the list when a filter hides the row now. Call what
 * it returns with the line that was just settled.
 */
export function useRowFocus(list: RefObject<HTMLElement | null>, rows: unknown) {
  const judged = useRef(rows)
  const settled = useRef<{ readonly line: number; readonly rows: unknown } | null>(null)
  const rowOf = useCallback(
    (line: number) => list.current?.querySelector<HTMLElement>(`[data-line="${line}"]`) ?? null,
    [list],
  )

  useEffect(() => {
    judged.current = rows
    // Only the answer to what was settled takes the button away.
    if (settled.current === null || settled.current.rows === rows) return
    const { line } = settled.current
    settled.current = null
    if (document.activeElement !== document.body) return
    const place = rowOf(line) ?? list.current
    place?.focus({ preventScroll: true })
  }, [rows, rowOf, list])

  return useCallback(
    (line: number): void => {
      settled.current = { line, rows: judged.current }
      rowOf(line)?.focus({ preventScroll: true })
    },
    [rowOf],
  )
}
