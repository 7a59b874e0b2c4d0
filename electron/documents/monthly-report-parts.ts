import type { Content, TableCell } from 'pdfmake'
import type { MonthlyReport } from '#db/read-models/monthly-report.ts'
import { reportChanges } from '#db/rules/report-changes.ts'
import { cellStates } from '#db/values/package.ts'
import { shareSvg } from './chart-svg.ts'
import { grey } from './look.ts'
import { deliverableName, forecastText, indicatorName } from './monthly-report-texts.ts'
import type { Word } from './report-parts.ts'
import { reportTable, right } from './report-table.ts'
import { nothing, type ReportWriting } from './report-writing.ts'

/** What the parts of the report are written with. */
export interface ReportMeans {
  readonly word: Word
  readonly write: ReportWriting
}

const barWidth = 52

/** Each indicator: its target, its value, how far it is, a month earlier, and its forecast. */
export function indicatorTable(report: MonthlyReport, { word, write }: ReportMeans): Content {
  if (report.indicators.length === 0) return { text: word('noIndicators') }
  const rows = report.indicators.map((row): TableCell[] => {
    const { code, format, value, target, before } = row
    return [
      { text: code, color: grey },
      { text: indicatorName(row, write.language) },
      right(write.value(target, format)),
      right(write.value(value, format), true),
      value === null || target === null || target === 0
        ? right(nothing)
        : {
            stack: [
              { text: write.share(value, target), alignment: 'right' },
              { svg: shareSvg(value / target, barWidth), width: barWidth, alt: '' },
            ],
          },
      right(write.value(before, format)),
      { text: forecastText(row, { word, write }), fontSize: 8 },
    ]
  })
  return reportTable(
    [
      { text: word('code') },
      { text: word('indicator') },
      { text: word('target'), number: true },
      { text: word('value'), number: true },
      { text: word('share'), number: true },
      { text: word('before'), number: true },
      { text: word('forecast') },
    ],
    rows,
    [24, '*', 'auto', 'auto', barWidth, 'auto', 92],
  )
}

/** How many of each thing of the package stand in each state. */
export function packagesTable({ packages }: MonthlyReport, { word, write }: ReportMeans): Content {
  const any = packages.some(({ counts }) => Object.values(counts).some((count) => count > 0))
  if (!any) return { text: word('noPackages') }
  return reportTable(
    [
      { text: word('deliverable') },
      ...cellStates.map((state) => ({ text: word(`state.${state}`), number: true })),
    ],
    packages.map((deliverable): TableCell[] => [
      { text: deliverableName(deliverable, { word, write }) },
      ...cellStates.map((state) =>
        right(write.number(deliverable.counts[state]), state === 'delivered'),
      ),
    ]),
    ['*', ...cellStates.map(() => 'auto')],
  )
}

/** The conversations of the month and what they were about most. */
export function callsPart({ calls }: MonthlyReport, { word, write }: ReportMeans): Content {
  const { whole, topics } = calls
  if (whole.conversations === 0) return { text: word('noCalls') }
  const named = topics.map(({ name, nameEn, conversations }) => {
    const said = (write.language === 'en' ? nameEn : name) || name || word('noTopic')
    return `${said} (${write.number(conversations)})`
  })
  return {
    stack: [
      {
        text: [
          `${word('conversations')}: `,
          { text: write.number(whole.conversations), bold: true },
          `   ${word('atOnce')}: `,
          { text: write.number(whole.atOnce), bold: true },
          ` (${write.share(whole.atOnce, whole.conversations)})   ${word('open')}: `,
          { text: write.number(whole.open), bold: true },
        ],
      },
      { text: `${word('topic')}: ${named.join(', ')}`, margin: [0, 2, 0, 0] },
    ],
  }
}

/** The figures of the month beside those of the month before. */
export function changesTable(report: MonthlyReport, { word, write }: ReportMeans): Content {
  if (report.before === null) return { text: word('firstMonth') }
  return reportTable(
    [
      { text: word('figure') },
      { text: write.day(report.before), number: true },
      { text: write.day(report.day), number: true },
      { text: word('change'), number: true },
    ],
    reportChanges(report).map((row): TableCell[] => [
      { text: word(row.key) },
      ...(row.kind === 'money'
        ? [
            right(row.before === null ? nothing : write.money(row.before)),
            right(write.money(row.now), true),
            right(row.before === null ? nothing : write.signedMoney(row.now - row.before)),
          ]
        : [
            right(row.before === null ? nothing : write.number(row.before)),
            right(write.number(row.now), true),
            right(row.before === null ? nothing : write.signed(row.now - row.before)),
          ]),
    ]),
    ['*', 'auto', 'auto', 'auto'],
  )
}
