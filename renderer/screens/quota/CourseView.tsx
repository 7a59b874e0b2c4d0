import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { QuotaCourse } from '#db/values/quota-course.ts'
import type { ChartLine } from '../../ui/charts/ChartLines.tsx'
import { TimeLines } from '../../ui/charts/TimeLines.tsx'
import { useFormat } from '../../ui/format.ts'
import classes from './CourseView.module.css'
import { FigureLink } from './FigureLink.tsx'

const hundredths = (value: number | null) => (value === null ? null : value / 100)

interface CourseLine extends ChartLine {
  /** The quota whose JSTs the line counts; null for a pace, which counts nobody. */
  readonly counts: QuotaCourse['key'] | null
}

/** Signed and needed over the months: the picture, and the same figures as a table. */
export function CourseView({ courses }: { readonly courses: readonly QuotaCourse[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const days = courses[0]?.points.map(({ day }) => day) ?? []
  if (days.length === 0) return <Text c="dimmed">{t('board.course.none')}</Text>
  const lines = courses.flatMap(({ key }, at): CourseLine[] => {
    const hue = at === 0 ? 0 : 1
    return [
      { key, label: t(`board.course.${key}`), planned: false, hue, counts: key },
      {
        key: `${key}Needed`,
        label: t(`board.course.${key}Needed`),
        planned: true,
        hue,
        counts: null,
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
  return (
    <>
      <div aria-hidden>
        <TimeLines points={points} lines={lines} />
      </div>
      <details>
        <summary className={classes.summary ?? ''}>{t('board.course.table')}</summary>
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
      </details>
    </>
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
