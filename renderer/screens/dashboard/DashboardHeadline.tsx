import { Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../ui/Loaded.tsx'
import { AlertSentence } from './alerts/AlertSentence.tsx'
import { useAlertWords } from './alerts/use-alert-words.ts'
import type { Overview } from './dashboard-queries.ts'

/** What matters today, in one sentence with its link, whose move it is and what it costs. */
export function DashboardHeadline({
  overview,
}: {
  readonly overview: UseQueryResult<Overview, Error>
}) {
  const { t } = useTranslation()
  return (
    <Loaded query={overview} what={t('dashboard.headline.loading')}>
      {({ headline, day }) => (
        <Text size="xl" fw={600} maw="100ch" style={{ textWrap: 'pretty' }}>
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

function First({ headline: { alert, more }, day }: FirstProps) {
  const { t } = useTranslation()
  const { cost, whose } = useAlertWords()
  const costs = cost(alert)
  return (
    <>
      <AlertSentence alert={alert} day={day} />
      {costs === '' ? '' : ` (${costs})`}
      {': '}
      {whose(alert)}.
      {more > 0 && (
        <Text span inherit fw={400} c="dimmed">
          {' '}
          {t('dashboard.headline.more', { count: more })}
        </Text>
      )}
    </>
  )
}
