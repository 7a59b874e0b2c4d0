import type { AlertKind, DashboardAlert } from '#db/values/dashboard.ts'

/** Told of any day, while their screens show the records as they are now alone. */
const asNow: ReadonlySet<AlertKind> = new Set([
  'claimsOverdue',
  'claimDue',
  'tranche',
  'deliverables',
  'reports',
  'unordered',
  'certificates',
])

/** Whether the screen that an alert opens shows today, whatever day it is told of. */
export const opensAsNow = ({ kind }: Pick<DashboardAlert, 'kind'>): boolean => asNow.has(kind)
