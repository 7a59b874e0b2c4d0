import { type DashboardWidget, dashboardWidgets } from '#db/values/dashboard.ts'
import type { Role } from '#db/values/role.ts'

/** What of the dashboard is shown, in its order, and what is put away. */
export interface Arrangement {
  readonly shown: readonly DashboardWidget[]
  readonly hidden: readonly DashboardWidget[]
}

/** What each role begins its day with; the rest is put away and one key from coming back. */
const orders: Readonly<Record<Role, readonly DashboardWidget[]>> = {
  coordinator: [
    'alerts',
    'quotas',
    'indicators',
    'packages',
    'stages',
    'money',
    'map',
    'pace',
    'calls',
  ],
  finance: ['alerts', 'quotas', 'money', 'packages', 'indicators', 'stages'],
  contactDesk: ['calls', 'alerts', 'trainings', 'map', 'quotas', 'stages'],
  mentor: ['care', 'alerts', 'packages', 'quotas', 'trainings', 'stages'],
  viewer: ['quotas', 'alerts', 'stages', 'money', 'packages', 'pace', 'map', 'indicators', 'calls'],
}

const completed = (shown: readonly DashboardWidget[]): Arrangement => ({
  shown,
  hidden: dashboardWidgets.filter((widget) => !shown.includes(widget)),
})

/** How the dashboard is arranged for a role until somebody arranges it otherwise. */
export const usualArrangement = (role: Role): Arrangement => completed(orders[role])

/**
 * The arrangement that was kept as a list of what is shown, `money,alerts`; the usual one where
 * nothing was kept. Words that no widget has any more are left out, and so are repetitions.
 */
export function keptArrangement(kept: string | null, role: Role): Arrangement {
  if (kept === null) return usualArrangement(role)
  const words = new Set(kept.split(','))
  return completed([...words].flatMap((word) => dashboardWidgets.find((one) => one === word) ?? []))
}

/** What of an arrangement is kept; null where it is the usual one. */
export function arrangementToKeep({ shown }: Arrangement, role: Role): string | null {
  const kept = shown.join(',')
  return kept === orders[role].join(',') ? null : kept
}

/** One place nearer the beginning (−1) or the end (1); the outermost stay where they are. */
export function moved({ shown }: Arrangement, widget: DashboardWidget, by: -1 | 1): Arrangement {
  const at = shown.indexOf(widget)
  const other = shown[at + by]
  if (at < 0 || other === undefined) return completed(shown)
  return completed(shown.map((one) => (one === widget ? other : one === other ? widget : one)))
}

/** Puts a widget away, or back at the end of those shown. */
export const putAway = ({ shown }: Arrangement, widget: DashboardWidget): Arrangement =>
  completed(shown.filter((one) => one !== widget))
export const broughtBack = ({ shown }: Arrangement, widget: DashboardWidget): Arrangement =>
  completed([...shown.filter((one) => one !== widget), widget])
