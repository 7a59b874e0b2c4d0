import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { type RiskAssumptions, usualAssumptions } from '#db/values/forecast.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/format.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { AssumptionsForm } from './AssumptionsForm.tsx'
import { isUsual } from './kept-assumptions.ts'
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
  const [resets, setResets] = useState(0)
  const { total, grant, lines } = risk
  const amounts = { amount: format.money(total), grant: format.money(grant) }
  const of = lines.length
  const unknown = lines.filter(({ cut }) => cut === null).length
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
        {/* The field of the tolerance begins anew with the usual assumptions. */}
        <AssumptionsForm key={resets} assumptions={assumptions} onAssume={onAssume} />
        {!isUsual(assumptions) && (
          <Button
            variant="default"
            size="compact-sm"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => {
              onAssume(usualAssumptions)
              setResets(resets + 1)
            }}
          >
            {t('forecast.usual')}
          </Button>
        )}
        <Text fw={650} size="lg" role="status">
          {total > 0
            ? t('forecast.total', amounts)
            : unknown === 0
              ? t('forecast.totalNone')
              : unknown < of && t('forecast.totalNoneKnown')}
          {unknown > 0 && total > 0 && ` ${t('forecast.leftOut', { count: unknown, of })}`}
          {unknown > 0 && total === 0 && ` ${t('forecast.nothingKnown', { count: unknown, of })}`}
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
