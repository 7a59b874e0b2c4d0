import type { MonthlyReport } from '#db/read-models/monthly-report.ts'
import { reportChanges } from '#db/rules/report-changes.ts'
import type { IndicatorFormat } from '#db/values/indicator.ts'
import { grosze } from '#db/values/money.ts'
import { cellStates } from '#db/values/package.ts'
import { monthOf } from '#db/values/period.ts'
import { engagedShare } from '#db/values/realisation-figures.ts'
import type { Language } from '../contract/look.ts'
import type { ReportSentences } from '../contract/report.ts'
import { deliverableName, forecastText, indicatorName, stageText } from './monthly-report-texts.ts'
import { budgetRows, reportColumns } from './report-budget-table.ts'
import { wordsOf } from './report-parts.ts'
import { reportWriting } from './report-writing.ts'
import { sheetNameFrom } from './sheet-name.ts'
import { type Cell, type StreamedSheet, workbookFile } from './streamed-workbook.ts'

interface Asked {
  readonly language: Language
  readonly words: Readonly<Record<string, string>>
  readonly sentences: ReportSentences
}

type Rows = readonly (readonly Cell[])[]

/**
 * The board's report of a month as a workbook: a sheet for each part of the paper, with the same
 * figures as numbers. Written from the same report, so that the two cannot differ.
 */
export function monthlyReportWorkbook(
  report: MonthlyReport,
  { language, words, sentences }: Asked,
): Promise<File> {
  const word = wordsOf(words)
  const write = reportWriting(language)
  const means = { word, write }
  const head = (...keys: readonly string[]): Cell[] =>
    keys.map((key) => ({ text: word(key), look: 'heading' }))
  const sheet = (key: string, widths: readonly number[], rows: Rows): StreamedSheet => ({
    ...{ name: sheetNameFrom(word(key)), widths, frozenRows: 1, rows: [rows] },
  })
  const columns = reportColumns.wide
  const { budget, before } = report
  const sheets: readonly StreamedSheet[] = [
    {
      ...{ name: sheetNameFrom(word('monthlyTitle')), widths: [44, 18, 18, 18], frozenRows: 0 },
      rows: [
        [
          [bold(`${word('monthlyTitle')}: ${write.month(monthOf(report.day))}`)],
          [text(report.programme.institution)],
          [text(report.programme.title)],
          ...(report.programme.isSample ? [[bold(word('sample'))]] : []),
          [text(word('dataDay')), { day: report.day }],
          ...(report.told === report.day ? [] : [[text(word('attention')), { day: report.told }]]),
          [text(sentences.headline)],
          [],
          [
            ...head('figure'),
            { text: before === null ? '' : write.day(before), look: 'heading' },
            { text: write.day(report.day), look: 'heading' },
            ...head('change'),
          ],
          ...reportChanges(report).map(({ key, kind, now, before: then }): Cell[] => {
            const cell = (value: number | null): Cell =>
              value === null
                ? null
                : kind === 'money'
                  ? { money: grosze(value) }
                  : { number: value }
            return [text(word(key)), cell(then), cell(now), cell(then === null ? null : now - then)]
          }),
        ],
      ],
    },
    sheet(
      'indicators',
      [8, 52, 16, 16, 12, 16, 30],
      [
        head('code', 'indicator', 'target', 'value', 'share', 'before', 'forecast'),
        ...report.indicators.map((row): Cell[] => {
          const { code, format, target, value } = row
          return [
            text(code),
            text(indicatorName(row, language)),
            valueCell(target, format),
            valueCell(value, format),
            value === null || target === null || target === 0
              ? null
              : { number: value / target, look: 'share' },
            valueCell(row.before, format),
            text(forecastText(row, means)),
          ]
        }),
      ],
    ),
    sheet(
      'stages',
      [34, 14, 14, 14, 14],
      [
        head('stage', 'plannedFrom', 'plannedTo', 'actualFrom', 'actualTo'),
        ...report.stages.map((stage): Cell[] => [
          text(stageText(stage.name, word)),
          ...[stage.plannedFrom, stage.plannedTo, stage.actualFrom, stage.actualTo].map(
            (day): Cell => (day === null ? null : { day }),
          ),
        ]),
      ],
    ),
    sheet(
      'budgetHeading',
      [50, ...columns.map(() => 16), 10],
      [
        head('task', ...columns, 'engagedShare'),
        ...budgetRows(budget, word, true).map(({ name, figures, look }): Cell[] => {
          const strong = look !== 'line'
          const share = engagedShare(figures)
          return [
            strong ? bold(name) : text(name),
            ...columns.map(
              (column): Cell => ({ money: figures[column], look: strong ? 'moneyBold' : 'money' }),
            ),
            share === null ? null : { number: share, look: 'share' },
          ]
        }),
      ],
    ),
    sheet(
      'curve',
      [14, 18, 18, 18, 18],
      [
        head('month', 'curvePlanned', 'curvePaid', 'curveSettled', 'curveForecast'),
        ...report.course.points.map(({ month, planned, paid, settled, forecast }): Cell[] => [
          text(write.month(month)),
          ...[planned, paid, settled, forecast].map(
            (money): Cell => (money === null ? null : { money }),
          ),
        ]),
      ],
    ),
    sheet(
      'packages',
      [52, ...cellStates.map(() => 14)],
      [
        head('deliverable', ...cellStates.map((state) => `state.${state}`)),
        ...report.packages.map((deliverable): Cell[] => [
          text(deliverableName(deliverable, means)),
          ...cellStates.map((state): Cell => ({ number: deliverable.counts[state] })),
        ]),
      ],
    ),
    sheet(
      'calls',
      [52, 14],
      [
        head('topic', 'conversations'),
        ...report.calls.topics.map(({ name, nameEn, conversations }): Cell[] => [
          text((language === 'en' ? nameEn : name) || name || word('noTopic')),
          { number: conversations },
        ]),
        [],
        ...(['conversations', 'atOnce', 'open'] as const).map((key): Cell[] => [
          bold(word(key)),
          { number: report.calls.whole[key] },
        ]),
      ],
    ),
    sheet(
      'attention',
      [70, 24, 50],
      [
        head('what', 'whose', 'costs'),
        ...sentences.alerts.map(({ what, whose, costs }): Cell[] => [
          text(what),
          text(whose),
          text(costs),
        ]),
      ],
    ),
  ]
  return workbookFile(`${sheetNameFrom(word('monthlyTitle'))}-${monthOf(report.day)}.xlsx`, sheets)
}

const text = (value: string): Cell => ({ text: value })
const bold = (value: string): Cell => ({ text: value, look: 'bold' })

/** A value in the unit that a spreadsheet computes with: złoty, points, a share of one. */
function valueCell(value: number | null, format: IndicatorFormat): Cell {
  if (value === null) return null
  switch (format) {
    case 'money':
    case 'points':
      return { money: grosze(value) }
    case 'share':
      return { number: value / 10_000, look: 'share' }
    case 'count':
      return { number: value }
  }
}
