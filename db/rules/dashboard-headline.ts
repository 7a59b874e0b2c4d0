import type { DashboardAlert, DashboardHeadline } from '#db/values/dashboard.ts'

/** A day that is so near is this week's. */
const nearDays = 7
/** An indicator that falls short is pressing in its last month: there is little left to mend it. */
const lastDays = 31

/**
 * Whether an alert cannot wait: its day has passed or comes within a week, money is overspent or
 * about to be lost with the programme's end, or the last days of a quota or of an indicator run out.
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
    case 'indicator':
      return alert.verdict === 'missed' || alert.verdict === 'ending' || alert.left <= lastDays
    default:
      return false
  }
}

/**
 * What matters today, from the alerts in their order: of one's own and of the others' the first
 * that cannot wait, else the first. Without any it is calm; an office that has recruited nobody is
 * told how to begin, whatever else is missing.
 */
export function dashboardHeadline(
  alerts: readonly DashboardAlert[],
  nothingRecruited: boolean,
): DashboardHeadline {
  if (nothingRecruited) return { kind: 'empty' }
  if (alerts.length === 0) return { kind: 'calm' }
  const own = first(alerts.filter(({ mine }) => mine))
  const others = first(alerts.filter(({ mine }) => !mine))
  const told = [own, others].filter((one) => one !== null).length
  return { kind: 'alert', own, others, more: alerts.length - told }
}

const first = (alerts: readonly DashboardAlert[]): DashboardAlert | null =>
  alerts.find(isPressing) ?? alerts[0] ?? null
