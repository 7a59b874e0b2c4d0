import type { Content, TableCell } from 'pdfmake'
import { type Day, dayOf, type Instant } from '#db/values/day.ts'
import type { PersonFunction } from '#db/values/person.ts'
import type { TimeOfDay } from '#db/values/training.ts'
import { timeOfDayOf } from '#db/values/warsaw-time.ts'
import type { AttendanceListWord } from '../contract/attendance.ts'
import { grey, issuer, pageFoot, shade } from './look.ts'
import { pdfFile } from './paper-file.ts'
import { type Printed, pdfBytes } from './pdf.ts'

/** A day of the training with the people that its list names. */
export interface ListedDay {
  readonly on: Day
  readonly from: TimeOfDay
  readonly to: TimeOfDay
  readonly rows: readonly {
    readonly name: string
    readonly function: PersonFunction
    readonly jst: string
    readonly present: boolean
    /** When the person was marked at the door; null for what was entered later. */
    readonly at: Instant | null
  }[]
}

interface ListTraining {
  readonly subject: string
  readonly place: string
  readonly trainer: string
}

interface ListProgramme {
  readonly title: string
  readonly agreementNumber: string
  readonly institution: string
  readonly isSample: boolean
}

interface Asked {
  readonly kind: 'signatures' | 'marked'
  readonly emptyRows: number
  readonly language: 'pl' | 'en'
  readonly words: Readonly<Record<AttendanceListWord, string>>
}

const ink = '#1a1a1a'
const rule = '#7d8a89'
/** High enough to sign in by hand. */
const rowHeight = 24

/**
 * The attendance list as it lies at the door or goes to the file: each day on pages of its own,
 * with programme, training, day, hours, place and trainer above a numbered table, whose heading is
 * repeated on each page. Polish letters come with the font.
 */
export async function attendanceListPdf(
  training: ListTraining,
  programme: ListProgramme,
  days: readonly ListedDay[],
  asked: Asked,
): Promise<File> {
  const bytes = await pdfBytes(attendanceListDefinition(training, programme, days, asked))
  const [first] = days
  // The list to sign and the list of who came must not take each other's place in a folder.
  const mark = asked.kind === 'signatures' ? asked.words.signature : asked.words.confirmed
  const on = days.length === 1 ? (first?.on ?? '') : ''
  const name = `${asked.words.title} (${mark.toLowerCase()}) ${training.subject} ${on}`
  return pdfFile(name, bytes)
}

/** What the list holds, before it is drawn. */
export function attendanceListDefinition(
  training: ListTraining,
  programme: ListProgramme,
  days: readonly ListedDay[],
  asked: Asked,
): Printed {
  const { words } = asked
  return {
    pageSize: 'A4',
    pageMargins: [42, 42, 42, 52],
    defaultStyle: { font: 'Roboto', fontSize: 9.5, color: ink, lineHeight: 1.1 },
    info: { title: `${words.title}: ${training.subject}`, author: programme.institution },
    language: asked.language,
    footer: pageFoot(`${words.title}: ${training.subject}`, words.page, 42),
    content: days.flatMap((day, at) => dayContent(training, programme, day, asked, at === 0)),
  }
}

function dayContent(
  training: ListTraining,
  programme: ListProgramme,
  day: ListedDay,
  asked: Asked,
  first: boolean,
): Content[] {
  const { words, language } = asked
  const agreement = programme.agreementNumber === '' ? '' : ` (${programme.agreementNumber})`
  const facts = [
    [words.programme, `${programme.title}${agreement}`],
    [words.training, training.subject],
    [words.day, `${longDay(day.on, language)}, ${words.hours} ${day.from}–${day.to}`],
    [words.place, training.place],
    [words.trainer, training.trainer],
  ].filter(([, value]) => value !== '')
  return [
    {
      text: issuer(programme, words.sample),
      fontSize: 8.5,
      color: grey,
      ...(first ? {} : { pageBreak: 'before' as const }),
    },
    {
      text: words.title,
      fontSize: 17,
      bold: true,
      margin: [0, 6, 0, 6],
      headlineLevel: 1,
      outlineText: longDay(day.on, language),
    },
    {
      layout: 'noBorders',
      margin: [0, 0, 0, 10],
      table: {
        headerColumns: 1,
        widths: [74, '*'],
        body: facts.map(([label, value]) => [
          { text: label ?? '', color: grey },
          { text: value ?? '', bold: label === words.training },
        ]),
      },
    },
    peopleTable(day, asked),
    ...(asked.kind === 'marked' ? [presentLine(day, words)] : []),
    {
      unbreakable: true,
      closing: true,
      margin: [0, 34, 0, 0],
      columns: [
        { width: '*', text: '' },
        {
          width: 220,
          stack: [
            { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 220, y2: 0, lineWidth: 0.5 }] },
            { text: words.signedBy, fontSize: 8, color: grey, margin: [0, 3, 0, 0] },
          ],
        },
      ],
    },
  ]
}

/** How many of those listed were present, for whoever counts the signatures. */
const presentLine = ({ rows }: ListedDay, words: Asked['words']): Content => ({
  text: `${words.presentCount}: ${rows.filter(({ present }) => present).length} / ${rows.length}`,
  bold: true,
  margin: [0, 8, 0, 0],
})

function peopleTable(day: ListedDay, { kind, emptyRows, words }: Asked): Content {
  const heads = [
    words.number,
    words.person,
    words.function,
    words.jst,
    kind === 'signatures' ? words.signature : words.confirmed,
  ]
  const rows = day.rows.map((row, at): TableCell[] => [
    cell(`${at + 1}.`, { alignment: 'right', color: grey }),
    cell(row.name, { bold: true }),
    cell(words[`functions.${row.function}`]),
    cell(row.jst),
    cell(kind === 'signatures' ? '' : markText(row, day.on, words)),
  ])
  const empty = Array.from({ length: kind === 'signatures' ? emptyRows : 0 }, (_, at) => [
    cell(`${day.rows.length + at + 1}.`, { alignment: 'right', color: grey }),
    ...['', '', '', ''].map((text) => cell(text)),
  ])
  return {
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => rule,
      vLineColor: () => rule,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [20, '*', 92, 108, kind === 'signatures' ? 124 : 92],
      heights: (row) => (row === 0 ? 14 : kind === 'signatures' ? rowHeight : 14),
      body: [
        heads.map((text): TableCell => ({ text, bold: true, fillColor: shade })),
        ...rows,
        ...empty,
      ],
    },
  }
}

const cell = (
  text: string,
  look: Partial<{ alignment: 'right'; color: string; bold: boolean }> = {},
): TableCell => ({
  text,
  verticalAlignment: 'middle',
  ...look,
})

/** Presence in words, with the time of coming by Polish clocks where the door noted it that day. */
const markText = (row: ListedDay['rows'][number], on: Day, words: Asked['words']): string => {
  if (!row.present) return words.absent
  const at = row.at === null ? null : new Date(row.at)
  // A mark of another day, made up for later, says nothing about when the person came.
  if (at === null || dayOf(at) !== on) return words.present
  return `${words.present}, ${timeOfDayOf(at)}`
}

const longDay = (day: Day, language: 'pl' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'pl' ? 'pl-PL' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(day))
