import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconClockExclamation,
  IconShieldOff,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import type { Breach, PrivacyRequest } from './privacy.ts'

/** From here on an open request is shown as one that hurries, in days. */
const hurries = 7

/** The clock of a request: days left, how late, or answered. */
export function RequestClock({ request }: { readonly request: PrivacyRequest }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, daysLeft } = request
  const days = { count: Math.abs(daysLeft), number: format.number(Math.abs(daysLeft)) }
  switch (state) {
    case 'answered':
      return <StatusMark icon={IconCheck} tone="good" word={t('privacy.clock.answered')} />
    case 'answeredLate':
      return (
        <StatusMark icon={IconClockExclamation} tone="doubt" word={t('privacy.clock.late', days)} />
      )
    case 'overdue':
      return (
        <StatusMark
          icon={IconAlertTriangle}
          tone="against"
          word={t('privacy.clock.overdue', days)}
        />
      )
    case 'open':
      return (
        <StatusMark
          icon={IconClock}
          tone={daysLeft <= hurries ? 'doubt' : 'sent'}
          word={daysLeft === 0 ? t('privacy.clock.today') : t('privacy.clock.left', days)}
        />
      )
  }
}

/** The clock of a breach: hours left, how late, reported or found not to need it. */
export function BreachClock({ breach }: { readonly breach: Breach }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, hoursLeft } = breach
  const hours = { count: Math.abs(hoursLeft), number: format.number(Math.abs(hoursLeft)) }
  switch (state) {
    case 'reported':
      return <StatusMark icon={IconCheck} tone="good" word={t('privacy.clock.reported')} />
    case 'reportedLate':
      return (
        <StatusMark
          icon={IconClockExclamation}
          tone="doubt"
          word={t('privacy.clock.reportedLate', hours)}
        />
      )
    case 'notNeeded':
      return <StatusMark icon={IconShieldOff} tone="none" word={t('privacy.clock.notNeeded')} />
    case 'overdue':
      return (
        <StatusMark
          icon={IconAlertTriangle}
          tone="against"
          word={t('privacy.clock.hoursOver', hours)}
        />
      )
    case 'running':
      return <StatusMark icon={IconClock} tone="doubt" word={t('privacy.clock.hoursLeft', hours)} />
  }
}
