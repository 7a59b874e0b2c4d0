import { type ReactNode, useEffect, useState } from 'react'

/** Latest start in milliseconds, on a machine that is never idle. */
const latest = 2_000

/** Shows its children once the window has nothing more urgent to draw. */
export function WhenIdle({ children }: { readonly children: ReactNode }) {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    const request = requestIdleCallback(() => setIdle(true), { timeout: latest })
    return () => cancelIdleCallback(request)
  }, [])
  return idle ? children : null
}
