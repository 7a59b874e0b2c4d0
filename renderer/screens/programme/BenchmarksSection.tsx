import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { Section } from '../../ui/Section.tsx'
import type { Benchmark } from './programme.ts'

/** Sister programmes to compare with: facts only, nothing to fill in. */
export function BenchmarksSection({ benchmarks }: { readonly benchmarks: readonly Benchmark[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const count = (value: number | null) => (value === null ? '–' : format.number(value))
  return (
    <Section title={t('programme.benchmarks')}>
      <Text size="sm" c="dimmed">
        {t('programme.benchmarksWhy')}
      </Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('programme.benchmark')}</Table.Th>
            <Table.Th scope="col" className="biuro-number">
              {t('programme.benchmarkTarget')}
            </Table.Th>
            <Table.Th scope="col" className="biuro-number">
              {t('programme.benchmarkTookPart')}
            </Table.Th>
            <Table.Th scope="col" className="biuro-number">
              {t('programme.benchmarkImplemented')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {benchmarks.map(({ id, name, target, tookPart, implemented }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={500}>
                {name}
              </Table.Th>
              <Table.Td className="biuro-number">{count(target)}</Table.Td>
              <Table.Td className="biuro-number">{count(tookPart)}</Table.Td>
              <Table.Td className="biuro-number">{count(implemented)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
