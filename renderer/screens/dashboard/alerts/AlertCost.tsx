import type { DashboardAlert } from '#db/values/dashboard.ts'
import type { Day } from '#db/values/day.ts'
import { usualAssumptions } from '#db/values/forecast.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { useAlertWords } from './use-alert-words.ts'

interface Props {
  readonly alert: DashboardAlert
  readonly day: Day
}

/** What an alert costs; what a simulation tells opens it with what it assumed. */
export function AlertCost({ alert, day }: Props) {
  const words = useAlertWords().cost(alert)
  if ((alert.kind !== 'quota' && alert.kind !== 'indicator') || words === '') return words
  const asItStands = alert.kind === 'indicator' && alert.verdict === 'ending'
  return (
    <TextLink
      to="/wskazniki/symulacja"
      search={{ day, ...usualAssumptions, ...(asItStands && { unbegun: 'nothing' }) }}
    >
      {words}
    </TextLink>
  )
}
