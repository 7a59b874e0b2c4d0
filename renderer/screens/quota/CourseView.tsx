import { Table } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { QuotaCourse } from '#db/values/quota-course.ts'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import type { ChartLine } from '../../ui/charts/lines.ts'
import { TimeLines } from '../../ui/charts/TimeLines.tsx'
import { useFormat } from '../../ui/format.ts'
import { FigureLink } from './FigureLink.tsx'

const hundredths = (value: number | null) => (value === null ? null : value / 100)

interface CourseLine extends ChartLine {
  /** The quota whose JSTs the line counts; null for a pace, which counts nobody. */
  readonly counts: QuotaCourse['key'] | null
}

interface Props {
  readonly courses: readonly QuotaCourse[]
  readonly title: string
  /** What it is of, where the title alone does not tell it. */
  readonly of?: string | undefined
  readonly actions?: ReactNode
  readonly more?: ReactNode
}

/** Signed and needed over the months: the picture, and the same figures as a table. */
export function CourseView({ courses, title, of, actions, more }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const days = courses[0]?.points.map(({ day }) => day) ?? []
  const lines = courses.flatMap(({ key }, at): CourseLine[] => {
    const hue = at === 0 ? 0 : 1
    return [
      {
        ...{ key, label: t(`board.course.${key}`), hue, counts: key },
        ...{ planned: false, dash: at === 0 ? 'full' : 'dotted' },
      },
      {
        ...{ key: `${key}Needed`, label: t(`board.course.${key}Needed`), hue, counts: null },
        ...{ planned: true, dash: at === 0 ? 'dashed' : 'dashDot' },
      },
    ]
  })
  const points = days.map((day, at) => {
    const values = courses.flatMap(({ key, points }) => {
      const point = points[at]
      return [
        [key, point?.reached ?? null],
        [`${key}Needed`, hundredths(point?.needed ?? null)],
      ]
    })
    return { day, values: Object.fromEntries(values) as Record<string, number | null> }
  })
  const nothing = () => {
    if (days.length === 0) return t('board.course.none')
    const known = points.some(({ values }) => Object.values(values).some(Boolean))
    return known ? null : t('board.course.nothing')
  }
  return (
    <ChartFrame
      title={title}
      of={of}
      actions={actions}
      day={days.at(-1)}
      more={more}
      nothing={nothing()}
      table={
        <Table.ScrollContainer minWidth={480} type="native">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('board.course.day')}</Table.Th>
                {lines.map(({ key, label }) => (
                  <Table.Th scope="col" className="biuro-number" key={key}>
                    {label}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {points.map(({ day, values }) => (
                <Table.Tr key={day}>
                  <Table.Th scope="row">{format.day(day)}</Table.Th>
                  {lines.map(({ key, counts }) => (
                    <Table.Td className="biuro-number" key={key}>
                      <Figure value={values[key] ?? null} quota={counts} day={day} />
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      }
    >
      <TimeLines
        title={title}
        points={points}
        lines={lines}
        onMark={(line, day) => {
          const quota = lines.find(({ key }) => key === line)?.counts
          if (quota) void navigate({ to: '/jst', search: { quota, part: 'reached', day } })
        }}
      />
    </ChartFrame>
  )
}

interface FigureProps {
  readonly value: number | null
  readonly quota: QuotaCourse['key'] | null
  readonly day: Day
}

/** A count opens its JSTs on the day of its line; a pace is a number alone. */
function Figure({ value, quota, day }: FigureProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (value === null) return '–'
  if (quota === null) return format.number(value)
  const what = t('board.column.reached')
  return <FigureLink quota={quota} part="reached" day={day} count={value} what={what} />
}
