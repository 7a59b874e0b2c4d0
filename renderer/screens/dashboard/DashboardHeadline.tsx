import { Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DashboardAlert } from '#db/values/dashboard.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { AlertCost } from './alerts/AlertCost.tsx'
import { AlertSentence } from './alerts/AlertSentence.tsx'
import { useAlertWords } from './alerts/use-alert-words.ts'
import classes from './Dashboard.module.css'
import type { Overview } from './dashboard-queries.ts'

/** What matters today: one's own and the others', with their links, whose move and what it costs. */
export function DashboardHeadline({
  overview,
}: {
  readonly overview: UseQueryResult<Overview, Error>
}) {
  const { t } = useTranslation()
  return (
    <Loaded query={overview} what={t('dashboard.headline.loading')}>
      {({ headline, day }) => (
        <Text component="div" size="lg" fw={600} maw="100ch" style={{ textWrap: 'pretty' }}>
          {headline.kind === 'alert' ? (
            <First headline={headline} day={day} />
          ) : (
            t(`dashboard.headline.${headline.kind}`)
          )}
        </Text>
      )}
    </Loaded>
  )
}

interface FirstProps {
  readonly headline: Extract<Overview['headline'], { readonly kind: 'alert' }>
  readonly day: Overview['day']
}

/** One's own first, then what waits for the others; by itself it needs no word of whose it is. */
function First({ headline: { own, others, more }, day }: FirstProps) {
  const { t } = useTranslation()
  return (
    <>
      {own && (
        <span className={classes.sentence}>
          {t('dashboard.headline.own')} <Told alert={own} day={day} />.
        </span>
      )}
      {others && (
        <span className={classes.sentence}>
          {own && `${t('dashboard.headline.others')} `}
          <Told alert={others} day={day} />.
        </span>
      )}
      {more > 0 && (
        <Text span fw={400} size="md" c="dimmed">
          {t('dashboard.headline.more', { count: more })}
        </Text>
      )}
    </>
  )
}

function Told({ alert, day }: { readonly alert: DashboardAlert; readonly day: Overview['day'] }) {
  const { cost, whose } = useAlertWords()
  return (
    <>
      <AlertSentence alert={alert} day={day} />
      {cost(alert) !== '' && (
        <>
          {' ('}
          <AlertCost alert={alert} day={day} />)
        </>
      )}
      {!alert.mine && ` – ${whose(alert)}`}
    </>
  )
}
