import { useEffect, useState } from 'react'
import { pageSize } from './page-size.ts'
import { mostOnPaper, useBeforePrinting } from './print-screen.ts'
import { usePrinting } from './use-printing.ts'

/**
 * The rows of a list that the host gives by pages: the page that is shown, on paper all that
 * the filter leaves. `read` gives the rows after those that it is shown, at most `pageSize`.
 */
export function usePaperRows<R>(
  page: readonly R[],
  read: (before: readonly R[]) => Promise<readonly R[]>,
): readonly R[] {
  const [all, setAll] = useState<readonly R[] | null>(null)
  const printing = usePrinting()
  useBeforePrinting(async () => setAll(await readAll(read)))
  // What was read for one print is old at the next one.
  useEffect(() => (printing ? () => setAll(null) : undefined), [printing])
  return printing && all !== null ? all : page
}

async function readAll<R>(read: (before: readonly R[]) => Promise<readonly R[]>) {
  const all: R[] = []
  for (;;) {
    const next = await read(all)
    all.push(...next)
    if (next.length < pageSize || all.length >= mostOnPaper) return all
  }
}
