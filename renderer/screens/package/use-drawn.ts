import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { usePrinting } from '../../ui/use-printing.ts'

/** So many rows are drawn at once: more than any window shows. */
const step = 50

/**
 * How many rows of a long table are drawn: those in sight at first, the others while nothing
 * else is to be done. A table that is there as a whole scrolls without a line of the program
 * running, which one that draws rows as they come cannot do at any speed.
 */
export function useDrawn(count: number) {
  const [drawn, setDrawn] = useState(step)
  const printing = usePrinting()
  useEffect(() => {
    if (drawn >= count) return
    const idle = requestIdleCallback(() => setDrawn((now) => now + step), { timeout: 300 })
    return () => cancelIdleCallback(idle)
  }, [drawn, count])
  /** Draws the rest at once: somebody goes there. */
  const drawAll = useCallback(() => flushSync(() => setDrawn(count)), [count])
  return { drawn: printing ? count : Math.min(drawn, count), drawAll }
}
