import { Outlet } from '@tanstack/react-router'
import { OfficeGate } from './OfficeGate.tsx'
import { Shell } from './Shell.tsx'

/** The office must be open and somebody must work in it before any screen is shown. */
export function Root() {
  return (
    <OfficeGate>
      <Shell>
        <Outlet />
      </Shell>
    </OfficeGate>
  )
}
