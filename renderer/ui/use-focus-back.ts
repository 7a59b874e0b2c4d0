import { useLayoutEffect, useRef } from 'react'

/** Where the focus goes when what opened a dialogue is no longer there. */
export type FocusInstead = () => HTMLElement | null

/**
 * Gives the focus back when a dialogue closes: to what opened it, which after a saved move may
 * be the button of the next one; where that is gone, to `instead`, else to the heading of the
 * part of the screen it stood in, or to the first button of a part without a heading. Never to
 * nothing at all, from where a keyboard would have to begin at the top of the window.
 */
export function useFocusBack(opened: boolean, instead?: FocusInstead): void {
  const latest = useRef(instead)
  useLayoutEffect(() => {
    latest.current = instead
  })
  useLayoutEffect(() => {
    if (!opened) return
    const around = elementsAround(document.activeElement)
    return () => {
      const last = document.activeElement
      // The dialogue leaves the page first, and a screen that takes its place may take the focus.
      setTimeout(() => {
        const now = document.activeElement
        if (now === null || now === document.body || now === last) {
          placeToReturn(around, latest.current)?.focus()
        }
      })
    }
  }, [opened])
}

/** The element and everything that it stands in, the nearest first. */
export function elementsAround(element: Element | null): readonly HTMLElement[] {
  const around: HTMLElement[] = []
  for (let one = element; one !== null && one !== document.body; one = one.parentElement) {
    if (one instanceof HTMLElement) around.push(one)
  }
  return around
}

/** The opener while it can hold the focus, else `instead`, else the heading of its part. */
export function placeToReturn(around: readonly HTMLElement[], instead?: FocusInstead) {
  const [opener] = around
  if (opener?.isConnected && !opener.matches(':disabled')) return opener
  const other = instead?.()
  if (other) return other
  for (const part of around) {
    if (!part.isConnected || !part.matches('section, main, [role="region"]')) continue
    const heading = part.querySelector<HTMLElement>('h1, h2, h3')
    if (heading !== null) {
      heading.tabIndex = -1
      return heading
    }
    const button = part.querySelector<HTMLElement>('button:not(:disabled), a[href]')
    if (button !== null) return button
  }
  return null
}
