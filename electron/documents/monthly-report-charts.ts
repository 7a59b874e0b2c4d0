/** The parts of the board's report that are drawn: its stages and its budget over time. */
import type { Content, TableCell } from 'pdfmake'
import type { MonthlyReport } from '#db/read-models/monthly-report.ts'
import { chartSvg } from './chart-svg.ts'
import type { ReportMeans } from './monthly-report-parts.ts'
import { stageText } from './monthly-report-texts.ts'
import { filled } from './report-parts.ts'
import { reportTable, small } from './report-table.ts'
import { nothing } from './report-writing.ts'
import { stageStripSvg } from './stage-strip-svg.ts'

/** The width between the margins of an upright A4 page, in points. */
const pageWidth = 507

/** The strip of stages over the table of their days. */
export function stagesPart(report: MonthlyReport, { word, write }: ReportMeans): Content[] {
  const { stages, day } = report
  const named = stages.map((stage) => ({ ...stage, name: stageText(stage.name, word) }))
  const picture = stageStripSvg({ width: pageWidth, stages: named, day, dayLabel: write.day(day) })
  if (picture === '') return [{ text: word('noStages') }]
  const days = (from: (typeof stages)[number]['plannedFrom'], to: typeof from) =>
    from === null && to === null
      ? nothing
      : `${from === null ? nothing : write.day(from)} – ${to === null ? '…' : write.day(to)}`
  return [
    { svg: picture, width: pageWidth, alt: word('stagesPicture') },
    reportTable(
      [{ text: word('stage') }, { text: word('plannedDays') }, { text: word('actualDays') }],
      named.map(({ name, plannedFrom, plannedTo, actualFrom, actualTo }): TableCell[] => [
        { text: name },
        { text: days(plannedFrom, plannedTo) },
        { text: days(actualFrom, actualTo) },
      ]),
      ['*', 150, 150],
    ),
  ]
}

/** The S-curve, and in words where it stands. */
export function curvePart({ course, day }: MonthlyReport, { word, write }: ReportMeans): Content {
  const { points, expected, budget } = course
  const now = points.findLastIndex(({ paid }) => paid !== null)
  const [at, last] = [points[now], points.at(-1)]
  const named = ['curvePlanned', 'curvePaid', 'curveSettled', 'curveForecast']
  const line = (label: string, of: 'planned' | 'paid' | 'settled' | 'forecast') => ({
    label: word(label),
    values: points.map((point) => point[of]),
  })
  return {
    unbreakable: true,
    margin: [0, 10, 0, 0],
    stack: [
      { text: word('curve'), bold: true, margin: [0, 0, 0, 3], headlineLevel: 3 },
      {
        svg: chartSvg({
          ...{ width: pageWidth, height: 150 },
          lines: [
            { ...line('curvePlanned', 'planned'), colour: '#6b7776', dash: '5 3', width: 1.2 },
            { ...line('curvePaid', 'paid'), colour: '#0b5f59', dash: '', width: 2 },
            { ...line('curveSettled', 'settled'), colour: '#7a4b00', dash: '1.5 1.5', width: 1.6 },
            {
              ...line('curveForecast', 'forecast'),
              colour: '#0b5f59',
              dash: '7 2 1 2',
              width: 1.1,
            },
          ],
          places: points.map(({ month }) => write.shortMonth(month)),
          write: (value) => write.thousands(value as typeof budget),
          unit: word('curveUnit'),
          now: now < 0 ? null : { at: now, label: write.day(day) },
        }),
        width: pageWidth,
        alt: `${word('curve')} (${word('curveUnit')}): ${named.map(word).join(', ')}`,
      },
      ...(at === undefined || last === undefined
        ? []
        : [
            small(
              filled(word(expected === null ? 'curveNoteEnd' : 'curveNote'), {
                day: write.day(day),
                planned: write.money(at.planned),
                paid: write.money(at.paid ?? budget),
                settled: write.money(at.settled ?? budget),
                expected: write.money(expected ?? budget),
                end: write.month(last.month),
                budget: write.money(budget),
              }),
            ),
          ]),
    ],
  }
}
