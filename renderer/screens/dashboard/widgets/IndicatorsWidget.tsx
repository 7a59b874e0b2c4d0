import { Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { indicatorVerdicts } from '#db/values/forecast.ts'
import type { forecast as contract } from '#electron/contract/forecast.ts'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { ShareBar } from '../../../ui/charts/ShareBar.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { isToldAsNow } from '../../indicator/as-now.ts'
import { useIndicatorWords } from '../../indicator/use-indicator-words.ts'
import { VerdictMark } from '../../indicator/VerdictMark.tsx'
import { FoldButton } from '../FoldButton.tsx'
import type { WidgetProps } from './Widget.tsx'

type Told = z.output<typeof contract.list.outputSchema>['indicators'][number]

/** Those in trouble first, and the others as they stand in their list. */
const byVerdict = (one: Told, other: Told): number =>
  indicatorVerdicts.indexOf(one.verdict) - indicatorVerdicts.indexOf(other.verdict)

const sorted = (indicators: readonly Told[]) => indicators.toSorted(byVerdict)

/** So many are shown until all are asked for. */
const firstShown = 7

/** The indicators against their targets, those in trouble first; each opens what makes it. */
export default function IndicatorsWidget({ title, actions, programmeId, day }: WidgetProps) {
  const { t } = useTranslation()
  const isPast = day < useOffice().programme.referenceDay
  const [all, setAll] = useState(false)
  const list = useQuery(api.forecast.list.queryOptions({ input: { programmeId, day } }))
  return (
    <Section title={title} actions={actions}>
      <Loaded query={list} what={t('dashboard.loading')}>
        {({ indicators }) =>
          indicators.length === 0 ? (
            <Text c="dimmed">{t('dashboard.noIndicators')}</Text>
          ) : (
            <>
              <Table.ScrollContainer minWidth={380} type="native">
                <Table fz="sm" verticalSpacing={3} horizontalSpacing={6} aria-label={title}>
                  <Table.Tbody>
                    {(all ? sorted(indicators) : sorted(indicators).slice(0, firstShown)).map(
                      (indicator) => (
                        <Line key={indicator.id} indicator={indicator} day={day} />
                      ),
                    )}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
              <FoldButton
                rest={Math.max(0, indicators.length - firstShown)}
                show={t('dashboard.allIndicators', { count: indicators.length })}
                fold={t('dashboard.fewerIndicators')}
                all={all}
                onAll={setAll}
              />
              {isPast && indicators.some(({ rule }) => isToldAsNow(rule)) && (
                <Text size="xs" c="dimmed">
                  {t('dashboard.indicatorsNow')}
                </Text>
              )}
            </>
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
  readonly indicator: Told
  readonly day: WidgetProps['day']
}

function Line({ indicator, day }: LineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useIndicatorWords()
  const { id, code, value, target, verdict } = indicator
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <TextLink to="/wskazniki/$id" params={{ id }} search={{ day }}>
          {`${code} ${words.name(indicator)}`}
        </TextLink>
        <div>
          <VerdictMark verdict={verdict} />
        </div>
      </Table.Th>
      <Table.Td className="biuro-number">
        {value === null ? '–' : words.bare(indicator.format, value)}
        {target !== null &&
          ` ${t('dashboard.ofTarget', { target: words.bare(indicator.format, target) })}`}
        {indicator.format !== 'share' && (
          <Text size="xs" c="dimmed">
            {words.unit(indicator)}
          </Text>
        )}
      </Table.Td>
      <Table.Td w="20%">
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
