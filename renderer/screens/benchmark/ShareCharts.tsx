import { SimpleGrid, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ShareBar } from '../../ui/charts/ShareBar.tsx'
import { useFormat } from '../../ui/format.ts'
import type { Compared, Share } from './benchmark.ts'
import { useProgrammeWords } from './use-programme-words.ts'

const measures = {
  tookPartOfTarget: ({ tookPart }: Compared) => tookPart.ofTarget,
  implementedOfTarget: ({ implemented }: Compared) => implemented.ofTarget,
  ofTakingPart: ({ ofTakingPart }: Compared) => ofTakingPart,
} as const satisfies Record<string, (one: Compared) => Share>
const keys = Object.keys(measures) as (keyof typeof measures)[]

const ratio = ({ count, whole }: Share) => (whole === null || whole === 0 ? 0 : count / whole)

/**
 * The shares that more than one programme has, as bars with the figure beside each. Shares of
 * the region are not among them: only the size of ours is known.
 */
export function ShareCharts({ programmes }: { readonly programmes: readonly Compared[] }) {
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      {keys.map((key) => (
        <ShareChart key={key} measure={key} programmes={programmes} />
      ))}
    </SimpleGrid>
  )
}

interface ChartProps {
  readonly measure: keyof typeof measures
  readonly programmes: readonly Compared[]
}

function ShareChart({ measure, programmes }: ChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useProgrammeWords()
  const share = measures[measure]
  const widest = Math.max(1, ...programmes.map((one) => ratio(share(one))))
  return (
    <Table verticalSpacing={2} layout="fixed">
      <Table.Caption ta="left" fw={600} c="inherit" style={{ captionSide: 'top' }}>
        {t(`benchmark.chart.${measure}`)}
        {widest > 1 && (
          <Text span size="sm" c="dimmed">
            {` ${t('benchmark.mark')}`}
          </Text>
        )}
      </Table.Caption>
      <Table.Tbody>
        {programmes.map((one) => {
          const { count, whole } = share(one)
          return (
            <Table.Tr key={one.name}>
              <Table.Th scope="row" fw={one.source === 'office' ? 700 : 500} w="30%">
                {words.name(one)}
              </Table.Th>
              <Table.Td>
                {whole !== null && (
                  <ShareBar
                    share={ratio(share(one))}
                    widest={widest}
                    own={one.source === 'office'}
                  />
                )}
              </Table.Td>
              <Table.Td w="32%">
                <Text size="sm" c={whole === null ? 'dimmed' : 'inherit'}>
                  {whole === null
                    ? t('benchmark.unknown')
                    : t('benchmark.ofWhole', {
                        share: format.share(count, whole),
                        count: format.number(count),
                        whole: format.number(whole),
                      })}
                </Text>
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
