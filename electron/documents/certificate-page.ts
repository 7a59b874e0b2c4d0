import type { Content } from 'pdfmake'
import type { Column, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Day } from '#db/values/day.ts'
import type { Sex } from '#db/values/pesel.ts'
import type { CertificateWord } from '../contract/certificate.ts'
import { certificateWriting } from './certificate-writing.ts'

/** Everything that one certificate prints. */
export interface CertificatePage {
  readonly number: string
  readonly name: string
  readonly jst: string
  readonly sex: Sex | null
  readonly subject: string
  /** Empty for a training held on-line. */
  readonly place: string
  readonly days: readonly Day[]
  /** Minutes. */
  readonly attended: number
  readonly held: number
  readonly issuedOn: Day
  readonly annulledOn: Day | null
  readonly programme: string
  readonly agreementNumber: string
  readonly institution: string
  readonly signatory: string
  /** Whether the office is the sample one, which each page then says. */
  readonly sample: boolean
}

export interface CertificateAsked {
  readonly language: 'pl' | 'en'
  readonly words: Readonly<Record<CertificateWord, string>>
}

const ink = '#17211f'
const quiet = '#56615f'
const accent = '#0b6b65'
const pale = '#9fc7c3'

/** A4 on its side, in points. */
const sheet = { width: 841.89, height: 595.28 } as const
const margin = 74

/**
 * Certificates as a document, a page each: a double frame, the name and the subject as what the
 * eye meets first, the signature and the source of the money at the foot. `drawn` is told each
 * page as it is laid out.
 */
export function certificateDocument(
  pages: readonly CertificatePage[],
  asked: CertificateAsked,
  drawn: (page: number) => void,
): TDocumentDefinitions {
  const [first] = pages
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [margin, 64, margin, 40],
    defaultStyle: { font: 'Roboto', fontSize: 12, color: ink, alignment: 'center' },
    info: {
      title: `${asked.words.title} ${pages.length === 1 ? (first?.number ?? '') : ''}`.trim(),
    },
    background: (page) => {
      drawn(page)
      return frame
    },
    content: pages.flatMap((page, at) => pageContent(page, asked, at > 0)),
  }
}

const box = (inset: number, lineWidth: number, lineColor: string) => ({
  type: 'rect' as const,
  x: inset,
  y: inset,
  w: sheet.width - 2 * inset,
  h: sheet.height - 2 * inset,
  lineWidth,
  lineColor,
})

/** A small square on each corner of the inner line. */
const corner = (x: number, y: number) => ({
  type: 'rect' as const,
  x: x - 4,
  y: y - 4,
  w: 8,
  h: 8,
  color: accent,
})

const inner = 33
const frame: Content = {
  canvas: [
    box(24, 2.2, accent),
    box(inner, 0.6, pale),
    corner(inner, inner),
    corner(sheet.width - inner, inner),
    corner(inner, sheet.height - inner),
    corner(sheet.width - inner, sheet.height - inner),
  ],
}

/** Long words get smaller letters, so that a certificate is always one page. */
const fitted = (text: string, sizes: readonly (readonly [upTo: number, size: number])[]): number =>
  sizes.find(([upTo]) => text.length <= upTo)?.[1] ?? 11

function pageContent(
  page: CertificatePage,
  { language, words }: CertificateAsked,
  next: boolean,
): Content[] {
  const write = certificateWriting(language, words)
  const completed = page.sex === null ? words['completed.any'] : words[`completed.${page.sex}`]
  const agreement = page.agreementNumber === '' ? '' : ` (${page.agreementNumber})`
  return [
    {
      text: page.sample ? [`${page.institution} · `, marked(words.sample)] : page.institution,
      fontSize: 10.5,
      color: quiet,
      ...(next ? { pageBreak: 'before' as const } : {}),
    },
    {
      text: words.title.toLocaleUpperCase(language),
      fontSize: 33,
      bold: true,
      color: accent,
      characterSpacing: 5,
      margin: [0, 20, 0, 0],
    },
    { text: `${words.number} ${page.number}`, fontSize: 12, color: quiet, margin: [0, 3, 0, 0] },
    ...annulment(page, words, write),
    { text: words.certifies, margin: [0, 26, 0, 0] },
    {
      text: page.name,
      fontSize: fitted(page.name, [
        [34, 32],
        [52, 23],
        [90, 17],
      ]),
      bold: true,
      margin: [0, 8, 0, 5],
    },
    line(260, pale),
    { text: page.jst, fontSize: 14, margin: [0, 8, 0, 0] },
    { text: completed, margin: [0, 22, 0, 0] },
    {
      text: page.subject,
      fontSize: fitted(page.subject, [
        [60, 20],
        [120, 16],
        [220, 13],
      ]),
      bold: true,
      color: accent,
      margin: [0, 7, 0, 7],
    },
    { text: write.hoursAndDays(page), lineHeight: 1.25 },
    {
      text: [words.within, ' ', { text: page.programme, bold: true }, agreement],
      margin: [0, 16, 0, 0],
      lineHeight: 1.2,
    },
    foot(page, words, write),
  ]
}

const warning = '#b3261e'
const marked = (text: string) => ({ text, bold: true, color: warning })

type Writing = ReturnType<typeof certificateWriting>

const annulment = (
  { annulledOn }: CertificatePage,
  words: CertificateAsked['words'],
  write: Writing,
): Content[] =>
  annulledOn === null
    ? []
    : [
        {
          text: `${words.annulled} ${write.day(annulledOn)}`,
          bold: true,
          color: warning,
          margin: [0, 4, 0, 0],
        },
      ]

/** A line of that width; the document's alignment puts it in the middle. */
const line = (width: number, lineColor: string): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.8, lineColor }],
})

const footTop = 466
const signatureWidth = 230
/** The width between the margins, which an absolute place does not know. */
const room = sheet.width - 2 * margin

/** Day of issue and signature stand at one height on every certificate, whatever is above. */
function foot(page: CertificatePage, words: CertificateAsked['words'], write: Writing): Content {
  const place = (over: string, under: string): Column => ({
    width: signatureWidth,
    stack: [
      { text: over === '' ? ' ' : over, margin: [0, 0, 0, 3] },
      {
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: 0,
            x2: signatureWidth,
            y2: 0,
            lineWidth: 0.6,
            lineColor: quiet,
          },
        ],
      },
      { text: under, fontSize: 8.5, color: quiet, margin: [0, 3, 0, 0] },
    ],
  })
  const signed = page.signatory === '' ? words.signature : page.signatory
  return {
    absolutePosition: { x: margin, y: footTop },
    stack: [
      {
        columns: [
          place(write.day(page.issuedOn), words.issued),
          { width: room - 2 * signatureWidth, text: '' },
          place('', signed),
        ],
      },
      {
        columns: [
          { width: room, text: words.funded, fontSize: 8.5, color: quiet, margin: [0, 22, 0, 0] },
        ],
      },
    ],
  }
}
