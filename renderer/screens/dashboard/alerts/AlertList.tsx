import { Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCalendarDue,
  IconCoins,
  IconFileCheck,
  IconPackage,
  IconPhoneCall,
  IconTargetArrow,
  IconTrendingDown,
  IconUserExclamation,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AlertKind, DashboardAlert } from '#db/values/dashboard.ts'
import type { Day } from '#db/values/day.ts'
import { FoldButton } from '../FoldButton.tsx'
import { AlertCost } from './AlertCost.tsx'
import classes from './AlertList.module.css'
import { AlertSentence } from './AlertSentence.tsx'
import { opensAsNow } from './told-as-now.ts'
import { useAlertWords } from './use-alert-words.ts'

/** So many are shown until all are asked for: one's own always, and some of the others'. */
const firstShown = 6
const fewestOthers = 3

const icons: Readonly<Record<AlertKind, typeof IconCoins>> = {
  claimsOverdue: IconAlertTriangle,
  claimDue: IconCalendarDue,
  tranche: IconCoins,
  lines: IconCoins,
  quota: IconTrendingDown,
  indicator: IconTargetArrow,
  promises: IconPhoneCall,
  deliverables: IconPackage,
  reports: IconPackage,
  unordered: IconPackage,
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
  /** Whether the day is earlier than the programme's own. */
  readonly isPast: boolean
}

/** What needs somebody, one's own first and then the dearest: what, whose move, and what it costs. */
export function AlertList({ alerts, day, isPast }: Props) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  if (alerts.length === 0) return <Text c="dimmed">{t('dashboard.noAlerts')}</Text>
  const own = alerts.filter(({ mine }) => mine)
  const others = alerts.filter(({ mine }) => !mine)
  const first = [...own, ...others.slice(0, Math.max(fewestOthers, firstShown - own.length))]
  const shown = all ? alerts : first
  return (
    <>
      <ol className={classes.list}>
        {shown.map((alert) => (
          <AlertItem key={keyOf(alert)} alert={alert} day={day} />
        ))}
      </ol>
      {isPast && shown.some(opensAsNow) && (
        <Text size="xs" c="dimmed">
          {t('dashboard.listsNow')}
        </Text>
      )}
      <FoldButton
        rest={alerts.length - first.length}
        show={t('dashboard.allAlerts', { count: alerts.length - first.length })}
        fold={t('dashboard.fewerAlerts')}
        all={all}
        onAll={setAll}
      />
    </>
  )
}

/** Alerts of one kind are told apart by what they are of. */
const keyOf = (alert: DashboardAlert): string =>
  [
    alert.kind,
    alert.kind === 'lines' ? alert.danger : '',
    alert.kind === 'quota' ? alert.quota : '',
    alert.kind === 'indicator' ? alert.id : '',
    alert.mentor?.id ?? '',
  ].join(' ')

function AlertItem({ alert, day }: { readonly alert: DashboardAlert; readonly day: Day }) {
  const { cost, whose } = useAlertWords()
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
          <span className={classes.whose} data-mine={alert.mine || undefined}>
            {whose(alert)}
          </span>
          {costs !== '' && (
            <>
              {' · '}
              <AlertCost alert={alert} day={day} />
            </>
          )}
        </Text>
      </div>
    </li>
  )
}
