import { Button, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCalendarDue,
  IconCoins,
  IconFileCheck,
  IconPackage,
  IconPhoneCall,
  IconTrendingDown,
  IconUserExclamation,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AlertKind, DashboardAlert } from '#db/values/dashboard.ts'
import type { Day } from '#db/values/day.ts'
import classes from './AlertList.module.css'
import { AlertSentence } from './AlertSentence.tsx'
import { useAlertWords } from './use-alert-words.ts'

/** So many are shown until all are asked for. */
const firstShown = 6

const icons: Readonly<Record<AlertKind, typeof IconCoins>> = {
  claimsOverdue: IconAlertTriangle,
  claimDue: IconCalendarDue,
  tranche: IconCoins,
  lines: IconCoins,
  quota: IconTrendingDown,
  promises: IconPhoneCall,
  deliverables: IconPackage,
  reports: IconPackage,
  plans: IconCalendarDue,
  visits: IconCalendarDue,
  steps: IconCalendarDue,
  people: IconUserExclamation,
  certificates: IconFileCheck,
  proposed: IconFileCheck,
}

interface Props {
  readonly alerts: readonly DashboardAlert[]
  readonly day: Day
}

/** What needs somebody, the dearest first: what, whose move, and what it costs. */
export function AlertList({ alerts, day }: Props) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  if (alerts.length === 0) return <Text c="dimmed">{t('dashboard.noAlerts')}</Text>
  const shown = all ? alerts : alerts.slice(0, firstShown)
  return (
    <>
      <ol className={classes.list}>
        {shown.map((alert) => (
          <AlertItem key={keyOf(alert)} alert={alert} day={day} />
        ))}
      </ol>
      {alerts.length > firstShown && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.all ?? ''}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all
            ? t('dashboard.fewerAlerts')
            : t('dashboard.allAlerts', { count: alerts.length - firstShown })}
        </Button>
      )}
    </>
  )
}

/** Alerts of one kind are told apart by what they are of. */
const keyOf = (alert: DashboardAlert): string =>
  [
    alert.kind,
    alert.kind === 'lines' ? alert.danger : '',
    alert.kind === 'quota' ? alert.quota : '',
  ].join(' ')

function AlertItem({ alert, day }: { readonly alert: DashboardAlert; readonly day: Day }) {
  const { cost, whose, isMine } = useAlertWords()
  const Icon = icons[alert.kind]
  const costs = cost(alert)
  return (
    <li className={classes.item}>
      <Icon size={17} stroke={1.75} aria-hidden />
      <div>
        <div>
          <AlertSentence alert={alert} day={day} />
        </div>
        <Text size="sm" c="dimmed">
          <span className={classes.whose} data-mine={isMine(alert) || undefined}>
            {whose(alert)}
          </span>
          {costs === '' ? '' : ` · ${costs}`}
        </Text>
      </div>
    </li>
  )
}
