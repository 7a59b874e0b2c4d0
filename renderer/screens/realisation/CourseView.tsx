import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RealisationCourse } from '#db/values/realisation.ts'
import { MoneyLines } from '../../ui/charts/MoneyLines.tsx'
import { useFormat } from '../../ui/format.ts'
import { MoneyText } from '../../ui/MoneyText.tsx'
import classes from './CourseView.module.css'

const series = ['planned', 'paid', 'settled', 'forecast'] as const

/** The S-curve: a sentence on the forecast, the picture, and the same figures as a table. */
export function CourseView({ course }: { readonly course: RealisationCourse }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { points, pace, paceMonths, expected, budget } = course
  const last = points.at(-1)
  const lines = series.map((key) => ({
    key,
    label: t(`realisation.course.${key}`),
    planned: key === 'planned' || key === 'forecast',
    hue: key === 'planned' ? (2 as const) : key === 'settled' ? (1 as const) : (0 as const),
  }))
  return (
    <>
      {last && (
        <Text size="sm" maw="90ch">
          {t(paceMonths === 0 ? 'realisation.course.noPace' : 'realisation.course.sentence', {
            pace: format.money(pace),
            months: format.number(paceMonths),
            month: format.month(last.month),
            expected: format.money(expected),
            budget: format.money(budget),
          })}
        </Text>
      )}
      <div aria-hidden>
        <MoneyLines
          points={points.map(({ month, ...values }) => ({ month, values }))}
          lines={lines}
        />
      </div>
      <details>
        <summary className={classes.summary ?? ''}>{t('realisation.course.table')}</summary>
        <Table.ScrollContainer minWidth={560} type="native">
          <Table>
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
                  {series.map((key) => {
                    const amount = point[key]
                    return (
                      <Table.Td className="biuro-number" key={key}>
                        {amount === null ? '–' : <MoneyText amount={amount} />}
                      </Table.Td>
                    )
                  })}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </details>
    </>
  )
}
