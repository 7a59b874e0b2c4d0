import { Alert, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { RiskAssumptions } from '#db/values/forecast.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/format.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { AssumptionsForm } from './AssumptionsForm.tsx'
import { RiskTable } from './RiskTable.tsx'
import type { Risk } from './risk.ts'

interface Props {
  readonly risk: Risk
  /** The day asked for in the address. */
  readonly asked: Day | undefined
  readonly assumptions: RiskAssumptions
  readonly onAssume: (changed: Partial<RiskAssumptions>) => void
}

/** What it is and is not, what it assumes, the sum, and each indicator in it. */
export function RiskView({ risk, asked, assumptions, onAssume }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { total, grant, lines } = risk
  const amounts = { amount: format.money(total), grant: format.money(grant) }
  if (lines.length === 0) {
    return (
      <EmptyState
        title={t('forecast.title')}
        text={t('forecast.none')}
        action={<LinkButton to="/wskazniki">{t('forecast.toIndicators')}</LinkButton>}
      />
    )
  }
  return (
    <Stack gap="md" mt="sm">
      <Alert
        variant="light"
        color="yellow"
        icon={<IconAlertTriangle size={18} aria-hidden />}
        maw="80ch"
      >
        {t('forecast.unknown')}
      </Alert>
      <Section title={t('forecast.assumptions')}>
        <AssumptionsForm assumptions={assumptions} onAssume={onAssume} />
        <Text fw={650} size="lg" role="status">
          {total === 0 ? t('forecast.totalNone') : t('forecast.total', amounts)}
        </Text>
      </Section>
      <Section title={t('forecast.table')}>
        <RiskTable lines={lines} asked={asked} />
        <Text size="sm" c="dimmed" maw="75ch">
          {t('forecast.cutWhy')}
        </Text>
      </Section>
    </Stack>
  )
}
