import type { DashboardAlert, DashboardHeadline } from '#db/values/dashboard.ts'

/** A day that is so near is this week's. */
const nearDays = 7

/**
 * Whether an alert cannot wait: its day has passed or comes within a week, money is overspent or
 * about to be lost with the programme's end, or a quota's last days run out.
 */
function isPressing(alert: DashboardAlert): boolean {
  if (alert.days > 0) return true
  switch (alert.kind) {
    case 'claimDue':
      return alert.left <= nearDays
    case 'promises':
      return alert.today > 0
    case 'lines':
      return alert.danger === 'overspent' || alert.danger === 'underspent'
    case 'quota':
      return alert.verdict === 'tooLate'
    default:
      return false
  }
}

/**
 * What matters today, from the alerts in their order (the dearest first): the first one that cannot
 * wait, else the first one. Without any it is calm; an office that
 * has recruited nobody is told how to begin, whatever else is missing.
 */
export function dashboardHeadline(
  alerts: readonly DashboardAlert[],
  nothingRecruited: boolean,
): DashboardHeadline {
  if (nothingRecruited) return { kind: 'empty' }
  const alert = alerts.find(isPressing) ?? alerts[0]
  if (alert === undefined) return { kind: 'calm' }
  return { kind: 'alert', alert, more: alerts.length - 1 }
}
