import { type RefObject, useEffect, useRef } from 'react'

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
