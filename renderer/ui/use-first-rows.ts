import { useState } from 'react'
import { usePrinting } from './use-printing.ts'

/** So many rows are drawn at once, and so many more each time. */
export const atOnce = 100

/**
 * The beginning of a long list, and what draws more of it; null when all of it is drawn, as it
 * is on paper.
 */
export function useFirstRows<R>(rows: readonly R[]) {
  const [most, setMost] = useState(atOnce)
  const printing = usePrinting()
  if (printing || rows.length <= most) return { rows, more: null }
  return { rows: rows.slice(0, most), more: () => setMost((now) => now + atOnce) }
}
