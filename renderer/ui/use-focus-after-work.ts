import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { elementsAround, placeToReturn } from './use-focus-back.ts'

/**
 * Gives the focus back to the button that began a work, once the work has ended: while it ran the
 * button could not hold it, and without this the keyboard would begin at the top of the page.
 * Leaves the focus alone where the person has taken it elsewhere.
 */
export function useFocusAfterWork(busy: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null)
  const was = useRef(busy)
  useEffect(() => {
    if (was.current && !busy && document.activeElement === document.body) button.current?.focus()
    was.current = busy
  }, [busy])
  return button
}

/**
 * The same for works begun by several buttons, some of which are gone with what they did: the
 * focus then goes to the heading of the part of the screen they stood in. What it answers is
 * called as a work begins, while its button still has the focus.
 */
export function useFocusPastWork(busy: boolean): () => void {
  const around = useRef<readonly HTMLElement[]>([])
  const was = useRef(busy)
  useEffect(() => {
    if (was.current && !busy && document.activeElement === document.body) {
      placeToReturn(around.current)?.focus()
    }
    was.current = busy
  }, [busy])
  return useCallback(() => {
    around.current = elementsAround(document.activeElement)
  }, [])
}
