import { Trans, useTranslation } from 'react-i18next'
import type { DashboardAlert } from '#db/values/dashboard.ts'
import type { Day } from '#db/values/day.ts'
import { useFormat } from '../../../ui/format.ts'
import { AlertLink } from './AlertLink.tsx'
import { alertTold } from './alert-told.ts'

interface Props {
  readonly alert: DashboardAlert
  readonly day: Day
}

/** What an alert tells; its link opens the records behind it. */
export function AlertSentence({ alert, day }: Props) {
  const { t } = useTranslation()
  const { key, count, values } = alertTold(alert, t, useFormat())
  return (
    <Trans
      t={t}
      i18nKey={key as 'dashboard.alert.steps'}
      count={count}
      values={values}
      components={{ open: <AlertLink alert={alert} day={day} /> }}
    />
  )
}
