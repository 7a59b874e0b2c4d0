import { Group, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { indicatorKinds } from '#db/values/indicator.ts'
import { contract } from '#electron/contract/contract.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { IndicatorsExport } from './IndicatorsExport.tsx'
import { IndicatorTable } from './IndicatorTable.tsx'
import type { IndicatorList } from './indicator.ts'

const IndicatorDialog = lazy(() => import('./edit/IndicatorDialog.tsx'))

interface Props {
  readonly list: IndicatorList
  /** The day asked for in the address; undefined on the programme's own day. */
  readonly asked: Day | undefined
}

/** Output and result apart, then what is measured no more; the coordinator adds new ones. */
export function IndicatorsView({ list, asked }: Props) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const { day, indicators, inactive } = list
  const add = (
    <GuardedButton
      procedure={contract.indicator.save}
      leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
      onClick={() => setAdding(true)}
    >
      {t('indicator.add')}
    </GuardedButton>
  )
  const none = indicators.length + inactive.length === 0
  return (
    <Stack gap="lg" mt="sm">
      {none ? (
        <EmptyState title={t('indicator.empty')} text={t('indicator.emptyText')} action={add} />
      ) : (
        <Group gap="xs">
          {add}
          <IndicatorsExport asked={asked} disabled={indicators.length === 0} />
          <LinkButton
            to="/wskazniki/symulacja"
            search={asked === undefined ? {} : { day: asked }}
            variant="default"
          >
            {t('forecast.open')}
          </LinkButton>
        </Group>
      )}
      {indicatorKinds.map((kind) => {
        const own = indicators.filter((one) => one.kind === kind)
        return (
          own.length > 0 && (
            <Section key={kind} title={t(`indicator.kinds.${kind}`)}>
              <IndicatorTable
                label={t(`indicator.kinds.${kind}`)}
                indicators={own}
                day={day}
                asked={asked}
              />
            </Section>
          )
        )
      })}
      {inactive.length > 0 && (
        <Section title={t('indicator.inactive')}>
          <IndicatorTable
            label={t('indicator.inactive')}
            indicators={inactive}
            day={day}
            asked={asked}
          />
        </Section>
      )}
      {adding && (
        <Suspense>
          <IndicatorDialog page={null} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </Stack>
  )
}
