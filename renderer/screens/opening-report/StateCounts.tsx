import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { reportStates } from '#db/values/opening-report.ts'
import { useFormat } from '../../ui/format.ts'
import type { Report } from './reports.ts'
import type { ReportsSearch } from './search.ts'

interface Props {
  readonly reports: readonly Report[]
  /** The day on which the states stand. */
  readonly day: Day
  readonly search: ReportsSearch
  readonly onSearch: (change: Partial<ReportsSearch>) => void
}

/**
 * How many reports of JSTs stand at each state; each number shows them, pressed again it shows all.
 * The Analysis of the voivodeship, which counts towards no indicator, is told apart.
 */
export function StateCounts({ reports, day, search, onSearch }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const ofJsts = reports.filter(({ teryt }) => teryt !== null)
  const analysis = reports.find(({ teryt }) => teryt === null)
  return (
    <Group gap="xs" role="group" aria-label={t('openingReport.counts')}>
      {reportStates.map((state) => {
        const count = ofJsts.filter((report) => report.state === state).length
        const pressed = search.state === state
        return (
          <Button
            key={state}
            size="compact-sm"
            variant={pressed ? 'filled' : 'default'}
            aria-pressed={pressed}
            disabled={count === 0 && !pressed}
            onClick={() => onSearch({ state: pressed ? undefined : state })}
          >
            {t('openingReport.count', {
              state: t(`openingReport.state.${state}`),
              number: format.number(count),
            })}
          </Button>
        )
      })}
      <Text size="sm" c="dimmed">
        {analysis &&
          `${t('openingReport.analysisState', { state: t(`openingReport.state.${analysis.state}`) })} · `}
        {t('openingReport.onDay', { day: format.day(day) })}
      </Text>
    </Group>
  )
}
