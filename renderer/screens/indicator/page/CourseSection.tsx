import { Table } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import { ChartFrame } from '../../../ui/charts/ChartFrame.tsx'
import { ChartLines } from '../../../ui/charts/ChartLines.tsx'
import type { ChartLine } from '../../../ui/charts/lines.ts'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { IndicatorPage } from '../indicator.ts'
import { useIndicatorWords } from '../use-indicator-words.ts'
import { plannedCourse } from './course-points.ts'
import { ForecastLine } from './ForecastLine.tsx'
import { useForecast } from './use-forecast.ts'

/** All that may be drawn; what has no values is not. */
const looks = [
  { key: 'value', planned: false, dash: 'full', hue: 0 },
  { key: 'target', planned: true, dash: 'dashed', hue: 1 },
  { key: 'likely', planned: true, dash: 'dashDot', hue: 0 },
  { key: 'low', planned: true, dash: 'dotted', hue: 0, thin: true },
  { key: 'high', planned: true, dash: 'long', hue: 0, thin: true },
] as const

/**
 * How the value came to where it is, month by month, and how it goes on by its forecast; each day
 * behind opens the page on that day.
 */
export default function CourseSection({ page }: { readonly page: IndicatorPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useIndicatorWords()
  const navigate = useNavigate()
  const forecast = useForecast(page).data?.forecast
  const { indicator, course } = page
  const { id, target, deadline } = indicator
  const title = t('indicator.course.title')
  const points = plannedCourse(course, forecast, deadline).map(({ day, ...values }) => ({
    ...{ at: day, values: { ...values, target } },
  }))
  const lines = looks
    .map((look): ChartLine => ({ ...look, label: t(`indicator.course.${look.key}`) }))
    .filter(({ key }) => points.some(({ values }) => values[key as keyof typeof values] !== null))
  const written = (value: number) => words.bare(indicator.format, value)
  const money = indicator.format === 'money'
  return (
    <ChartFrame
      title={title}
      of={`${indicator.code}. ${words.name(indicator)}`}
      day={page.day}
      lead={<ForecastLine page={page} />}
      nothing={course.some(({ value }) => value) ? null : t('indicator.course.nothing')}
      table={
        <Table.ScrollContainer minWidth={320} type="native">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('board.course.day')}</Table.Th>
                {lines.map(({ key, label }) => (
                  <Table.Th scope="col" className="biuro-number" key={key}>
                    {key === 'value'
                      ? t('indicator.course.valueIn', { unit: words.unit(indicator) })
                      : label}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {points
                .filter(({ at, values }) => at <= page.day || values.likely !== null)
                .map(({ at, values }) => (
                  <Table.Tr key={at}>
                    <Table.Th scope="row">{format.day(at)}</Table.Th>
                    {lines.map(({ key }) => (
                      <Table.Td className="biuro-number" key={key}>
                        {cell(key as keyof typeof values, values, at)}
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      }
    >
      <ChartLines
        title={title}
        points={points}
        lines={lines}
        height={240}
        moment={(at) => format.day(at as Day)}
        value={(value) => words.value(indicator, value)}
        axis={{
          tick: (value) => (money ? format.wholeMoney(grosze(value)) : written(value)),
          width: money ? 92 : 60,
        }}
        onMark={(_, at) =>
          void navigate({ to: '/wskazniki/$id', params: { id }, search: { day: at as Day } })
        }
      />
    </ChartFrame>
  )

  /** What was opens the page on its day; what is expected or asked for is a number alone. */
  function cell<K extends string>(key: K, values: Readonly<Record<K, number | null>>, day: Day) {
    const value = values[key]
    if (value === null) return '–'
    if (key !== 'value') return written(value)
    return (
      <TextLink to="/wskazniki/$id" params={{ id }} search={{ day }}>
        {written(value)}
      </TextLink>
    )
  }
}
