import { useState } from 'react'
import type { DashboardWidget } from '#db/values/dashboard.ts'
import { useOffice } from '../../app/office.ts'
import { remembered } from '../../app/remembered.ts'
import {
  type Arrangement,
  arrangementToKeep,
  broughtBack,
  keptArrangement,
  moved,
  putAway,
  usualArrangement,
} from './arrangement.ts'

/** The arrangement of the person who works here, kept in this window for the next start. */
export function useArrangement() {
  const { id, role } = useOffice().account
  const place = remembered(`dashboard.${id}`)
  const [now, setNow] = useState(() => keptArrangement(place.get(), role))
  const change = (next: Arrangement) => {
    place.set(arrangementToKeep(next, role))
    setNow(next)
  }
  return {
    ...now,
    isUsual: arrangementToKeep(now, role) === null,
    move: (widget: DashboardWidget, by: -1 | 1) => change(moved(now, widget, by)),
    putAway: (widget: DashboardWidget) => change(putAway(now, widget)),
    bringBack: (widget: DashboardWidget) => change(broughtBack(now, widget)),
    reset: () => change(usualArrangement(role)),
  }
}
