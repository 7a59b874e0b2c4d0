import { Box } from '@mantine/core'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'

interface Props {
  /** What the marks are of, read out on the way in. */
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/**
 * The marks of a chart that are links, as one stop of Tab: the arrows lead to the nearest mark on
 * that side, Home and End to the first and the last, and Enter opens as everywhere.
 */
export function RovingMarks({ label, className, children }: Props) {
  const group = useRef<HTMLDivElement>(null)
  const current = useRef<Element | null>(null)
  const settle = (wanted: Element | null) => {
    const all = marksIn(group.current)
    const chosen = all.find((one) => one === wanted) ?? all[0]
    for (const one of all) one.tabIndex = one === chosen ? 0 : -1
    current.current = chosen ?? null
  }
  // What is drawn anew brings marks of its own.
  useLayoutEffect(() => settle(current.current))
  const onFocus = ({ target }: FocusEvent) => settle(target.closest('a'))
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event
    const from = document.activeElement
    if (altKey || ctrlKey || metaKey || shiftKey || !(from instanceof HTMLElement)) return
    const next = leadTo(marksIn(group.current), from, key)
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }
  return (
    <Box ref={group} role="group" aria-label={label} {...{ className, onFocus, onKeyDown }}>
      {children}
    </Box>
  )
}

const marksIn = (group: Element | null): readonly HTMLElement[] => [
  ...(group?.querySelectorAll<HTMLElement>('a[href]') ?? []),
]

/** The mark that a key leads to; undefined where it leads nowhere or is none of these keys. */
function leadTo(
  all: readonly HTMLElement[],
  from: HTMLElement,
  key: string,
): HTMLElement | undefined {
  const at = all.indexOf(from)
  const here = from.getBoundingClientRect()
  const aside = (one: Element) => Math.abs(centre(one.getBoundingClientRect()) - centre(here))
  const lines = (fits: (box: DOMRect) => boolean, nearest: (box: DOMRect) => number) => {
    const found = all.filter((one) => fits(one.getBoundingClientRect()))
    return found.toSorted(
      (a, b) =>
        nearest(a.getBoundingClientRect()) - nearest(b.getBoundingClientRect()) ||
        aside(a) - aside(b),
    )[0]
  }
  switch (key) {
    case 'ArrowRight':
      return all[at + 1]
    case 'ArrowLeft':
      return all[at - 1]
    case 'ArrowDown':
      return lines(
        ({ top }) => top >= here.bottom,
        ({ top }) => top,
      )
    case 'ArrowUp':
      return lines(
        ({ bottom }) => bottom <= here.top,
        ({ bottom }) => -bottom,
      )
    case 'Home':
      return all[0]
    case 'End':
      return all.at(-1)
    default:
      return undefined
  }
}

const centre = ({ left, width }: DOMRect) => left + width / 2
