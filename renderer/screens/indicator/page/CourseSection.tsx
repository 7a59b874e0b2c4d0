import { Table } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { ChartFrame } from '../../../ui/charts/ChartFrame.tsx'
import { type ChartLine, ChartLines } from '../../../ui/charts/ChartLines.tsx'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { IndicatorPage } from '../indicator.ts'
import { useIndicatorWords } from '../use-indicator-words.ts'
import { ForecastLine } from './ForecastLine.tsx'

/** How the value came to where it is, month by month; each day opens the page on that day. */
export default function CourseSection({ page }: { readonly page: IndicatorPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useIndicatorWords()
  const navigate = useNavigate()
  const { indicator, course } = page
  const { id, target } = indicator
  const known = course.some(({ value }) => value !== null)
  const lines: readonly ChartLine[] = [
    { key: 'value', label: t('indicator.course.value'), planned: false, dash: 'full', hue: 0 },
    ...(target === null
      ? []
      : [
          {
            key: 'target',
            label: t('indicator.course.target'),
            planned: true,
            dash: 'dashed',
            hue: 1,
          } as const,
        ]),
  ]
  const written = (value: number) => words.bare(indicator.format, value)
  const money = indicator.format === 'money'
  return (
    <ChartFrame
      title={t('indicator.course.title')}
      lead={<ForecastLine page={page} />}
      nothing={known ? null : t('indicator.course.nothing')}
      table={
        <Table.ScrollContainer minWidth={320} type="native">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('board.course.day')}</Table.Th>
                <Table.Th scope="col" className="biuro-number">
                  {t('indicator.course.valueIn', { unit: words.unit(indicator) })}
                </Table.Th>
                {target !== null && (
                  <Table.Th scope="col" className="biuro-number">
                    {t('indicator.course.target')}
                  </Table.Th>
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {course.map(({ day, value }) => (
                <Table.Tr key={day}>
                  <Table.Th scope="row">{format.day(day)}</Table.Th>
                  <Table.Td className="biuro-number">
                    {value === null ? (
                      '–'
                    ) : (
                      <TextLink to="/wskazniki/$id" params={{ id }} search={{ day }}>
                        {written(value)}
                      </TextLink>
                    )}
                  </Table.Td>
                  {target !== null && (
                    <Table.Td className="biuro-number">{written(target)}</Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      }
    >
      <ChartLines
        points={course.map(({ day, value }) => ({ at: day, values: { value, target } }))}
        lines={lines}
        height={240}
        moment={(at) => format.day(at as Day)}
        value={(value) => words.value(indicator, value)}
        axis={{
          tick: (value) => (money ? format.number(value / 100) : written(value)),
          ...(money ? { left: 24, width: 72 } : { left: -8, width: 60 }),
        }}
        onMark={(_, at) =>
          void navigate({ to: '/wskazniki/$id', params: { id }, search: { day: at as Day } })
        }
      />
    </ChartFrame>
  )
}
