import { Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api.ts'
import { ShareBar } from '../../../ui/charts/ShareBar.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { Listed } from '../../indicator/indicator.ts'
import { useIndicatorWords } from '../../indicator/use-indicator-words.ts'
import type { WidgetProps } from './Widget.tsx'

/** The indicators against their targets; each opens what makes it. */
export default function IndicatorsWidget({ title, actions, programmeId, day }: WidgetProps) {
  const { t } = useTranslation()
  const list = useQuery(api.indicator.list.queryOptions({ input: { programmeId, day } }))
  return (
    <Section title={title} actions={actions}>
      <Loaded query={list} what={t('dashboard.loading')}>
        {({ indicators }) =>
          indicators.length === 0 ? (
            <Text c="dimmed">{t('dashboard.noIndicators')}</Text>
          ) : (
            <Table.ScrollContainer minWidth={380} type="native">
              <Table fz="sm" verticalSpacing={3} horizontalSpacing={6} aria-label={title}>
                <Table.Tbody>
                  {indicators.map((indicator) => (
                    <Line key={indicator.id} indicator={indicator} day={day} />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </Loaded>
      <TextLink to="/wskazniki" search={{ day }} size="sm">
        {t('dashboard.toIndicators')}
      </TextLink>
    </Section>
  )
}

interface LineProps {
  readonly indicator: Listed
  readonly day: WidgetProps['day']
}

function Line({ indicator, day }: LineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useIndicatorWords()
  const { id, value, target } = indicator
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <TextLink to="/wskazniki/$id" params={{ id }} search={{ day }}>
          {words.name(indicator)}
        </TextLink>
      </Table.Th>
      <Table.Td className="biuro-number">
        {value === null ? '–' : words.bare(indicator.format, value)}
        {target !== null &&
          ` ${t('dashboard.ofTarget', { target: words.bare(indicator.format, target) })}`}
      </Table.Td>
      <Table.Td w="24%">
        {value !== null && target !== null && target > 0 && (
          <>
            <ShareBar share={Math.max(0, value) / target} own />
            <Text size="xs" ta="right">
              {format.share(Math.max(0, value), target)}
            </Text>
          </>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
