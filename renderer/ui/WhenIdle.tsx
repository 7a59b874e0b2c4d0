import { type ReactNode, useEffect, useState } from 'react'

/** Milliseconds that what is already shown has to itself: to be painted, and to be used. */
const headStart = 500
/** Latest start in milliseconds after that, on a machine that is never idle. */
const latest = 2_000

interface Props {
  readonly children: ReactNode
  /** What keeps their place until then. */
  readonly meanwhile?: ReactNode
}

/**
 * Shows its children a moment after the rest, once the window has nothing more urgent to draw.
 * The browser calls itself idle between two steps of one start too, so that alone is no sign.
 */
export function WhenIdle({ children, meanwhile = null }: Props) {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    let request = 0
    const timer = setTimeout(() => {
      request = requestIdleCallback(() => setIdle(true), { timeout: latest })
    }, headStart)
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(request)
    }
  }, [])
  return idle ? children : meanwhile
}
