import { Outlet, useLocation } from '@tanstack/react-router'
import { notePath } from '#electron/contract/window-link.ts'
import { OfficeGate } from './OfficeGate.tsx'
import { Shell } from './Shell.tsx'

/**
 * The office must be open and somebody must work in it before any screen is shown. The note of a
 * conversation has an address at which it stands alone, for a window of its own.
 */
export function Root() {
  const alone = useLocation({ select: ({ pathname }) => pathname === notePath })
  return (
    <OfficeGate>
      {alone ? (
        <Outlet />
      ) : (
        <Shell>
          <Outlet />
        </Shell>
      )}
    </OfficeGate>
  )
}
