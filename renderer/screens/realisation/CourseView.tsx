import { Table, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import { lastDayOf, type Month } from '#db/values/period.ts'
import type { RealisationCourse } from '#db/values/realisation.ts'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { MoneyLines } from '../../ui/charts/MoneyLines.tsx'
import { useFormat } from '../../ui/format.ts'
import { MoneyText } from '../../ui/MoneyText.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import type { DocumentsSearch } from '../expense/search.ts'

const series = ['planned', 'paid', 'settled', 'forecast'] as const

const dashOf = { planned: 'dashed', paid: 'full', settled: 'dotted', forecast: 'dashDot' } as const

interface Props {
  readonly course: RealisationCourse
  readonly day: Day
  readonly title: string
  readonly actions?: ReactNode
  readonly more?: ReactNode
}

/** The S-curve: a sentence on the forecast, the picture, and the same figures as a table. */
export function CourseView({ course, day, title, actions, more }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const { points, pace, paceMonths, expected, budget } = course
  const last = points.at(-1)
  const paid = points.findLast((point) => point.paid !== null)?.paid ?? grosze(0)
  const nothing = () => {
    if (last === undefined || budget === 0) return t('realisation.course.nothing')
    const known = points.some((point) => point.planned || point.paid || point.settled)
    return known ? null : t('realisation.course.nothingPaid')
  }
  const sentence = () => {
    const sums = { budget: format.money(budget), paid: format.money(paid) }
    if (paid === 0 && paceMonths === 0) return t('realisation.course.nonePaid')
    if (expected === null) return t('realisation.course.over', sums)
    if (last === undefined || paceMonths === 0) return t('realisation.course.noPace')
    return t('realisation.course.sentence', {
      ...{ ...sums, pace: format.money(pace), months: format.number(paceMonths) },
      ...{ month: format.month(last.month), expected: format.money(expected) },
    })
  }
  const lines = series.map((key) => ({
    key,
    label: t(`realisation.course.${key}`),
    planned: key === 'planned' || key === 'forecast',
    dash: dashOf[key],
    hue: key === 'planned' ? (2 as const) : key === 'settled' ? (1 as const) : (0 as const),
  }))
  return (
    <ChartFrame
      title={title}
      actions={actions}
      day={day}
      more={more}
      nothing={nothing()}
      lead={
        <Text size="sm" maw="90ch">
          {sentence()}
        </Text>
      }
      table={
        <Table.ScrollContainer minWidth={560} type="native">
          <Table captionSide="top">
            <Table.Caption>{t('realisation.course.basis')}</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('realisation.course.month')}</Table.Th>
                {lines.map(({ key, label }) => (
                  <Table.Th scope="col" className="biuro-number" key={key}>
                    {label}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {points.map((point) => (
                <Table.Tr key={point.month}>
                  <Table.Th scope="row">{format.month(point.month)}</Table.Th>
                  {series.map((key) => (
                    <Table.Td className="biuro-number" key={key}>
                      <Sum
                        amount={point[key]}
                        search={
                          key === 'paid' || key === 'settled' ? behind(key, point.month, day) : null
                        }
                      />
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      }
    >
      <Text size="xs" c="dimmed" mb={4} aria-hidden>
        {t('realisation.course.basis')}
      </Text>
      <MoneyLines
        title={title}
        points={points.map(({ month, ...values }) => ({ month, values }))}
        lines={lines}
        onMark={(line, month) => {
          if (line === 'paid' || line === 'settled')
            void navigate({ to: '/budzet/dokumenty', search: behind(line, month, day) })
        }}
      />
    </ChartFrame>
  )
}

/** The documents behind a sum to the end of a month, as far as the day knows it. */
function behind(what: 'paid' | 'settled', month: Month, day: Day): DocumentsSearch {
  const end = lastDayOf(month)
  const by = end < day ? end : day
  return what === 'paid'
    ? { to: day, paid: true, paidTo: by, asOf: day }
    : { settledBy: by, asOf: day }
}

interface SumProps {
  readonly amount: Grosze | null
  /** What opens the documents that it is made of; null for what is planned or expected. */
  readonly search: DocumentsSearch | null
}

function Sum({ amount, search }: SumProps) {
  if (amount === null) return '–'
  if (search === null || amount === 0) return <MoneyText amount={amount} />
  return (
    <TextLink to="/budzet/dokumenty" search={search}>
      <MoneyText amount={amount} />
    </TextLink>
  )
}
