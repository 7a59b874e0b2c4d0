import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import { usePrinting } from '../../../ui/use-printing.ts'

/** Shorter lists are drawn whole, so that the browser's own search sees them. */
const drawnWhole = 60
/** Until the window is measured, so that the first drawing has rows. */
const firstScreen = { width: 1280, height: 720 }

/**
 * Which rows of a table that scrolls with its page are drawn: all of a short one and of a printed
 * one, of a long one those in sight, with the heights of what stands above and below them.
 * `body` goes on the table's body, `measure` (with `data-index`) on each row.
 */
export function useWindowRows(count: number, rowHeight: number) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const box = body.current?.getBoundingClientRect()
    if (box !== undefined && count > 0) setTop(Math.round(box.top + window.scrollY))
  }, [count])
  const whole = usePrinting() || count <= drawnWhole
  const virtualizer = useWindowVirtualizer({
    count,
    enabled: !whole,
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollMargin: top,
    initialRect: firstScreen,
  })
  if (whole) {
    const indexes = Array.from({ length: count }, (_, index) => index)
    return { body, indexes, before: 0, after: 0, measure: undefined }
  }
  const drawn = virtualizer.getVirtualItems()
  return {
    body,
    indexes: drawn.map(({ index }) => index),
    before: (drawn[0]?.start ?? top) - top,
    after: virtualizer.getTotalSize() - ((drawn.at(-1)?.end ?? top) - top),
    measure: virtualizer.measureElement,
  }
}
