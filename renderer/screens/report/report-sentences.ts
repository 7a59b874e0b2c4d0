import type { TFunction } from 'i18next'
import type { DashboardAlert, DashboardHeadline } from '#db/values/dashboard.ts'
import type { ReportSentences } from '#electron/contract/report.ts'
import type { Format } from '../../ui/format.ts'
import { alertText } from '../dashboard/alerts/alert-told.ts'
import { alertWords } from '../dashboard/alerts/alert-words.ts'

interface Found {
  readonly headline: DashboardHeadline
  readonly alerts: readonly DashboardAlert[]
}

/** The dashboard's sentence and its alerts in the dashboard's own words, for the paper. */
export function reportSentences(
  { headline, alerts }: Found,
  t: TFunction,
  format: Format,
): ReportSentences {
  const words = alertWords(t, format)
  return {
    headline: headlineText(headline, t, format),
    alerts: alerts.map((alert) => ({
      what: alertText(alert, t, format),
      whose: words.whose(alert),
      costs: words.cost(alert),
    })),
  }
}

function headlineText(headline: DashboardHeadline, t: TFunction, format: Format): string {
  if (headline.kind !== 'alert') return t(`dashboard.headline.${headline.kind}`)
  // On paper it is nobody's own.
  const { others: alert, more } = headline
  if (alert === null) return ''
  const words = alertWords(t, format)
  const costs = words.cost(alert)
  const first = `${alertText(alert, t, format)}${costs === '' ? '' : ` (${costs})`}`
  const others = more === 0 ? '' : ` ${t('dashboard.headline.more', { count: more })}`
  return `${first} – ${words.whose(alert)}.${others}`
}
