import type { Content, TableCell } from 'pdfmake'
import type { MonthlyReport } from '#db/read-models/monthly-report.ts'
import { monthOf } from '#db/values/period.ts'
import type { MonthlyWords, ReportSentences } from '../contract/report.ts'
import { shade } from './look.ts'
import { curvePart, stagesPart } from './monthly-report-charts.ts'
import {
  callsPart,
  changesTable,
  indicatorTable,
  packagesTable,
  type ReportMeans,
} from './monthly-report-parts.ts'
import { pdfFile } from './paper-file.ts'
import { pdfBytes } from './pdf.ts'
import { budgetTable } from './report-budget-table.ts'
import {
  filled,
  headed,
  reportFrame,
  reportHead,
  section,
  signatures,
  wordsOf,
} from './report-parts.ts'
import { reportTable, small } from './report-table.ts'
import { reportWriting } from './report-writing.ts'

interface Asked {
  readonly language: 'pl' | 'en'
  readonly words: MonthlyWords
  /** What the alerts say, in the person's language, in the order of the report. */
  readonly sentences: ReportSentences
  readonly author: string
  readonly number: string
  readonly issuedOn: MonthlyReport['day']
}

/**
 * The board's report of a month on A4: one sentence, the indicators, the stages, the budget with
 * its curve, the packages, the calls, what waits and for whom, what changed in the month, and
 * places for signatures. Every figure is the report's own; the words are the window's.
 */
export async function monthlyReportPdf(report: MonthlyReport, asked: Asked): Promise<File> {
  const { language, words, sentences, number, issuedOn, author } = asked
  const word = wordsOf(words)
  const write = reportWriting(language)
  const means: ReportMeans = { word, write }
  const month = write.month(monthOf(report.day))
  const title = `${word('monthlyTitle')}: ${month}`
  const itself = { title, number, issuedOn, dataDay: report.day, author }
  const { from, to } = report.period
  // Under its own date where that is not the day of the other data.
  const told =
    report.told === report.day ? '' : filled(word('toldOn'), { day: write.day(report.told) })
  const content: Content[] = [
    ...reportHead(itself, report.programme, {
      ...means,
      lead: `${word('period')} ${write.day(from)} – ${write.day(to)}`,
    }),
    summary(sentences.headline),
    ...(told === '' ? [] : [small(told)]),
    ...(report.isPast ? [small(word('past'))] : []),
    headed(word('indicators')),
    indicatorTable(report, means),
    ...section(word('stages'), { stack: stagesPart(report, means) }),
    headed(word('budgetHeading')),
    ...(report.budget.version === null ? [small(word('noVersion'))] : []),
    budgetTable(report.budget, { ...means, columns: 'narrow', lines: false }),
    small(word('inZloty')),
    curvePart(report, means),
    ...section(word('packages'), packagesTable(report, means)),
    ...section(word('calls'), callsPart(report, means)),
    ...section(
      told === '' ? word('attention') : `${word('attention')} (${told})`,
      attention(sentences.alerts, means),
    ),
    // Signatures never stand on a page of their own.
    {
      unbreakable: true,
      stack: [
        headed(word('changes')),
        changesTable(report, means),
        small(word('changesNote')),
        signatures(author, word),
      ],
    },
  ]
  const frame = reportFrame(itself, { language, ...means, office: report.programme.institution })
  const bytes = await pdfBytes({ ...frame, content })
  return pdfFile(`${title} ${number}`, bytes)
}

/** The one sentence that the report begins with. */
const summary = (text: string): Content => ({
  margin: [0, 10, 0, 2],
  layout: {
    hLineWidth: () => 0,
    vLineWidth: (at) => (at === 0 ? 3 : 0),
    vLineColor: () => '#0b5f59',
    paddingLeft: () => 10,
    paddingTop: () => 7,
    paddingBottom: () => 6,
  },
  table: { widths: ['*'], body: [[{ text, fontSize: 11.5, bold: true, fillColor: shade }]] },
})

/** What waits, the dearest first, with whose move it is and what it costs. */
function attention(alerts: ReportSentences['alerts'], { word }: ReportMeans): Content {
  if (alerts.length === 0) return { text: word('noAttention') }
  return reportTable(
    [
      { text: word('ordinal'), number: true },
      { text: word('what') },
      { text: word('whose') },
      { text: word('costs') },
    ],
    alerts.map(({ what, whose, costs }, at): TableCell[] => [
      { text: String(at + 1), alignment: 'right' },
      { text: what },
      { text: whose },
      { text: costs },
    ]),
    ['auto', '*', 100, 150],
  )
}
