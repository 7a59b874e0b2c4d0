import i18next, { type TFunction } from 'i18next'
import type { DashboardAlert } from '#db/values/dashboard.ts'
import type { Format } from '../../../ui/format.ts'
import { indicatorValueWords } from '../../../ui/indicator-value-words.ts'

/** The text of an alert, with what stands in it. */
export interface AlertTold {
  readonly key: `dashboard.alert.${string}`
  readonly count: number
  readonly values: Readonly<Record<string, string>>
}

/** Which text tells an alert, on the screen and on paper, and the figures in it. */
export function alertTold(alert: DashboardAlert, t: TFunction, format: Format): AlertTold {
  const told = (key: string, count: number, values: AlertTold['values'] = {}): AlertTold => ({
    ...{ key: `dashboard.alert.${key}`, count },
    values: { ...values, number: format.number(count), only: onlyOf(alert) },
  })
  const left = (days: number) =>
    days === 0 ? t('dashboard.leftToday') : t('dashboard.left', { count: days })
  switch (alert.kind) {
    case 'claimDue':
      return told('claimDue', alert.left, { due: format.day(alert.due), left: left(alert.left) })
    case 'tranche':
      return told('tranche', 1)
    case 'lines':
      return told(`lines.${alert.danger}`, alert.count)
    case 'quota':
      return told(
        `quota.${alert.verdict === 'over' || alert.verdict === 'tooLate' ? alert.verdict : 'behind'}`,
        alert.count,
        { quota: t(`board.quota.${alert.quota}`), left: left(alert.left) },
      )
    case 'indicator': {
      const written = (value: number) => indicatorValueWords(format, alert.format, value)
      return told(`indicator.${alert.verdict}`, 1, {
        code: alert.code,
        name: (i18next.resolvedLanguage === 'en' && alert.nameEn) || alert.name,
        value: written(alert.value),
        target: written(alert.target),
        expected: alert.expected === null ? '' : written(alert.expected),
        left: left(alert.left),
      })
    }
    case 'promises':
      return alert.count === 0 ? told('promisesToday', alert.today) : told('promises', alert.count)
    case 'deliverables':
      return told('deliverables', alert.count, { jsts: format.number(alert.jsts) })
    default:
      return told(alert.kind, alert.count)
  }
}

/** The name of the one thing that is told of, after the sentence; nothing where there are more. */
const onlyOf = ({ only }: DashboardAlert): string => (only === null ? '' : `: ${only}`)

/** An alert in plain words, without the link that the screen has in them. */
export function alertText(alert: DashboardAlert, t: TFunction, format: Format): string {
  const { key, count, values } = alertTold(alert, t, format)
  return t(key as 'dashboard.alert.steps', { count, ...values }).replace(/<\/?open>/g, '')
}
