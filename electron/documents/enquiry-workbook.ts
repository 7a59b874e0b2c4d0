/** The log of conversations as a workbook: one row each, days and counts as such. */
import type { ListedEnquiry } from '#db/read-models/enquiry-list.ts'
import { onClock } from '#db/values/clock.ts'
import type { Day } from '#db/values/day.ts'
import type { EnquiryWorkbookWord } from '../contract/enquiry.ts'
import { type Cell, workbookFile } from './streamed-workbook.ts'

interface Asked {
  readonly language: 'pl' | 'en'
  readonly words: Readonly<Record<EnquiryWorkbookWord, string>>
  readonly codes: Readonly<Record<string, string>>
}

const columns = [
  { word: 'ordinal', width: 8 },
  { word: 'openedOn', width: 12 },
  { word: 'openedAt', width: 8 },
  { word: 'seconds', width: 10 },
  { word: 'takenBy', width: 22 },
  { word: 'channel', width: 12 },
  { word: 'callerKind', width: 14 },
  { word: 'callerName', width: 24 },
  { word: 'callerPhone', width: 16 },
  { word: 'jst', width: 22 },
  { word: 'teryt', width: 10 },
  { word: 'contractor', width: 24 },
  { word: 'topic', width: 24 },
  { word: 'question', width: 50 },
  { word: 'answer', width: 50 },
  { word: 'outcome', width: 16 },
  { word: 'dueOn', width: 14 },
] as const satisfies readonly { readonly word: EnquiryWorkbookWord; readonly width: number }[]

/** Every conversation that the filter left, in the words given. */
export const enquiryWorkbook = (
  pages: AsyncIterable<readonly ListedEnquiry[]>,
  day: Day,
  asked: Asked,
): Promise<File> =>
  workbookFile(`${asked.words.sheet}-${day}.xlsx`, [
    {
      name: asked.words.sheet,
      widths: columns.map(({ width }) => width),
      frozenRows: 1,
      rows: sheetRows(pages, asked),
    },
  ])

async function* sheetRows(pages: AsyncIterable<readonly ListedEnquiry[]>, asked: Asked) {
  yield [columns.map(({ word }): Cell => ({ text: asked.words[word], look: 'heading' }))]
  for await (const rows of pages) yield rows.map((row) => cellsOf(row, asked))
}

const text = (value: string | null | undefined): Cell => (value ? { text: value } : null)

function cellsOf(row: ListedEnquiry, { language, codes }: Asked): readonly Cell[] {
  const { day, time } = onClock(row.openedAt)
  const lasted = Math.round((Date.parse(row.closedAt) - Date.parse(row.openedAt)) / 1000)
  const code = (key: string): Cell => ({ text: codes[key] ?? key })
  return [
    { number: row.ordinal },
    { day },
    { text: time.slice(0, 5) },
    { number: lasted },
    { text: row.takenBy },
    code(`channel.${row.channel}`),
    code(`caller.${row.callerKind}`),
    text(row.callerName),
    text(row.callerPhone),
    text(row.jst?.name),
    text(row.jst?.teryt),
    text(row.contractor?.name),
    text(language === 'pl' ? row.topic?.name : row.topic?.nameEn),
    text(row.question),
    text(row.answer),
    code(`outcome.${row.outcome}`),
    row.dueOn === null ? null : { day: row.dueOn },
  ]
}
