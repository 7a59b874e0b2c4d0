import { List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/Section.tsx'
import type { Benchmark } from './benchmark.ts'
import { ComparedTable } from './ComparedTable.tsx'
import { ShareCharts } from './ShareCharts.tsx'

/** The figures with their sources, the shares as bars, and what they cannot say. */
export function BenchmarkView({ benchmark }: { readonly benchmark: Benchmark }) {
  const { t } = useTranslation()
  const { programmes, underWay, day } = benchmark
  const region = programmes[0]?.tookPart.ofRegion.whole ?? 0
  return (
    <Stack gap="md">
      <Section title={t('benchmark.table')}>
        <ComparedTable programmes={programmes} day={day} />
        {underWay > 0 && <Text size="sm">{t('benchmark.underWay', { count: underWay })}</Text>}
      </Section>
      <ShareCharts programmes={programmes} />
      <Section title={t('benchmark.cautions')}>
        <List size="sm" maw="90ch" spacing={4}>
          <List.Item>{t('benchmark.caution.size', { count: region })}</List.Item>
          {(['target', 'period', 'definition'] as const).map((one) => (
            <List.Item key={one}>{t(`benchmark.caution.${one}`)}</List.Item>
          ))}
        </List>
      </Section>
    </Stack>
  )
}
