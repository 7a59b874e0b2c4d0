import { Text } from '@mantine/core'
import { Trans, useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { usualAssumptions } from '#db/values/forecast.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { Overview } from '../dashboard-queries.ts'

interface Props {
  readonly risk: NonNullable<Overview['risk']>
  readonly day: Day
}

/** What the simulation of money at risk comes to, and how much of it is not known. */
export function RiskLine({ risk: { total, grant, of, unknown }, day }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const told =
    total > 0 ? 'some' : unknown === 0 ? 'none' : unknown === of ? 'unknown' : 'noneKnown'
  return (
    <Text size="sm">
      <Trans
        t={t}
        i18nKey={`dashboard.risk.${told}`}
        values={{ total: format.money(total), grant: format.money(grant) }}
        components={{
          open: <TextLink to="/wskazniki/symulacja" search={{ day, ...usualAssumptions }} />,
        }}
      />
      {unknown > 0 && unknown < of && ` ${t('forecast.leftOut', { count: unknown, of })}`}
    </Text>
  )
}
