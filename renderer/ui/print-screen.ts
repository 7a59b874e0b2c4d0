import { useEffect, useEffectEvent } from 'react'

type Preparation = () => Promise<void>

/** So many rows of a list at most are read for paper: some sixty pages. */
export const mostOnPaper = 2_000

const preparations = new Set<Preparation>()

/** What a list reads, of what stands on its other pages, before its screen is printed. */
export function useBeforePrinting(prepare: Preparation): void {
  const prepareNow = useEffectEvent(prepare)
  useEffect(() => {
    const preparation = () => prepareNow()
    preparations.add(preparation)
    return () => {
      preparations.delete(preparation)
    }
  }, [])
}

/**
 * Prints the screen, once every list on it has read the rows that stand on its other pages. The
 * browser's own menu cannot wait for them: such a sheet says which rows it has, and so does one
 * whose rows could not be read.
 */
export async function printScreen(): Promise<void> {
  await Promise.allSettled([...preparations].map((prepare) => prepare()))
  window.print()
}
