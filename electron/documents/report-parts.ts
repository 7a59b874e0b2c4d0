/** What the office's reports share: the frame of a page, the heading, signatures. */
import type { Content } from 'pdfmake'
import type { Day } from '#db/values/day.ts'
import type { Language } from '../contract/look.ts'
import { grey, pageFoot } from './look.ts'
import type { Printed } from './pdf.ts'
import type { ReportWriting } from './report-writing.ts'

/** Puts a key into the words of the report; the key itself where there are none. */
export type Word = (key: string) => string

/** Looks a key up in the words that the window gave. */
export const wordsOf =
  (words: Readonly<Record<string, string>>): Word =>
  (key) =>
    words[key] ?? key

/** Puts figures into the places of a word: `{day}`. */
export const filled = (word: string, figures: Readonly<Record<string, string>>): string =>
  word.replace(/\{(\w+)\}/g, (place, name: string) => figures[name] ?? place)

/** What a report says of itself. */
export interface ReportItself {
  readonly title: string
  readonly number: string
  readonly issuedOn: Day
  /** The data stand as at the end of this day. */
  readonly dataDay: Day
  readonly author: string
}

/** The programme that a report names. */
export interface ReportProgramme {
  readonly title: string
  readonly callNumber: string
  readonly agreementNumber: string
  readonly institution: string
  readonly department: string
  readonly isSample: boolean
}

const margin = 44

/** An A4 page with its number and the day of the data in the foot, and what readers of files ask. */
export function reportFrame(
  itself: ReportItself,
  {
    language,
    word,
    write,
    office,
    wide = false,
  }: {
    readonly language: Language
    readonly word: Word
    readonly write: ReportWriting
    /** The institution whose paper it is. */
    readonly office: string
    readonly wide?: boolean
  },
): Omit<Printed, 'content'> {
  const { title, number, dataDay } = itself
  const foot = `${title} · ${word('number')} ${number} · ${word('dataDay')} ${write.day(dataDay)}`
  return {
    pageSize: 'A4',
    pageOrientation: wide ? 'landscape' : 'portrait',
    pageMargins: [margin, 40, margin, 48],
    defaultStyle: { font: 'Roboto', fontSize: 9, color: '#1a1a1a', lineHeight: 1.15 },
    info: { title: `${title} ${number}`, subject: title, author: office },
    language,
    footer: pageFoot(foot, word('page'), margin),
  }
}

/** Institution, programme, title, number and the day of the data. */
export const reportHead = (
  { title, number, issuedOn, dataDay }: ReportItself,
  programme: ReportProgramme,
  {
    word,
    write,
    lead,
  }: { readonly word: Word; readonly write: ReportWriting; readonly lead: string },
): Content[] => [
  {
    columns: [
      {
        stack: [
          { text: programme.institution, fontSize: 9 },
          { text: programme.department, fontSize: 8, color: grey },
        ],
      },
      {
        stack: [
          { text: `${word('number')} ${number}`, bold: true },
          { text: write.longDay(issuedOn), fontSize: 8, color: grey },
        ],
        alignment: 'right',
        width: 150,
      },
    ],
  },
  { text: title, fontSize: 18, bold: true, margin: [0, 12, 0, 0], headlineLevel: 1 },
  { text: lead, fontSize: 10, margin: [0, 1, 0, 4] },
  { text: programme.title, color: grey },
  {
    text: [
      ...(programme.agreementNumber === ''
        ? []
        : [`${word('agreement')}: ${programme.agreementNumber}`]),
      ...(programme.callNumber === '' ? [] : [`${word('call')}: ${programme.callNumber}`]),
      `${word('dataDay')} ${write.longDay(dataDay)}`,
    ].join(' · '),
    fontSize: 8,
    color: grey,
  },
  ...(programme.isSample
    ? [{ text: word('sample'), bold: true, margin: [0, 3, 0, 0] } as Content]
    : []),
]

/** Places for the one who made the paper and the one who takes it. */
export const signatures = (author: string, word: Word): Content => ({
  unbreakable: true,
  closing: true,
  margin: [0, 28, 0, 0],
  columns: [
    signature(`${word('prepared')}: ${author}`, word),
    signature(`${word('approved')}:`, word),
  ],
  columnGap: 40,
})

const signature = (who: string, word: Word): Content => ({
  stack: [
    { text: who, margin: [0, 0, 0, 30] },
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 220, y2: 0, lineWidth: 0.5 }] },
    { text: word('signature'), fontSize: 7.5, color: grey, margin: [0, 2, 0, 0] },
  ],
})

/**
 * A heading over what may go on to another page. It is not one unbreakable block: of such a block
 * what is longer than a page would not be printed at all.
 */
export const section = (heading: string, body: Content): Content[] => [headed(heading), body]

/** A heading of a part of the report. */
export const headed = (text: string): Content => ({
  text,
  fontSize: 12,
  bold: true,
  margin: [0, 12, 0, 4],
  headlineLevel: 2,
})
