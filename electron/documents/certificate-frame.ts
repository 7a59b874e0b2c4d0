/** What every certificate of the programme looks like: a double frame, sizes of words, the foot. */
import type { Content } from 'pdfmake'
import type { Column } from 'pdfmake/interfaces.js'
import { issuer, warning } from './look.ts'
import type { Printed } from './pdf.ts'

export const ink = '#17211f'
export const quiet = '#56615f'
export const accent = '#0b6b65'
export const pale = '#9fc7c3'

/** A4 on its side, in points. */
const sheet = { width: 841.89, height: 595.28 } as const
const margin = 74

/** The sheet of certificates; `drawn` is told each page as it is laid out. */
export const certificateSheet = (
  itself: Pick<Printed, 'language' | 'info'>,
  content: Content[],
  drawn: (page: number) => void,
): Printed => ({
  ...itself,
  pageSize: 'A4',
  pageOrientation: 'landscape',
  pageMargins: [margin, 64, margin, 40],
  defaultStyle: { font: 'Roboto', fontSize: 12, color: ink, alignment: 'center' },
  background: (page) => {
    drawn(page)
    return frame
  },
  content,
})

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
  // Its places are those of the sheet; set in the middle like the words it would move at each page.
  alignment: 'left',
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
export const fitted = (
  text: string,
  sizes: readonly (readonly [upTo: number, size: number])[],
): number => sizes.find(([upTo]) => text.length <= upTo)?.[1] ?? 11

/** A line of that width; the document's alignment puts it in the middle. */
export const line = (width: number, lineColor: string): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.8, lineColor }],
})

/** The office at the head of a certificate; the sample office says beside it that it is one. */
export const institutionLine = (
  institution: string,
  sample: string | null,
  next: boolean,
): Content => ({
  text: issuer({ institution, isSample: sample !== null }, sample ?? ''),
  fontSize: 10.5,
  color: quiet,
  ...(next ? { pageBreak: 'before' as const } : {}),
})

/** That a certificate was annulled, in red; nothing while it stands. */
export const annulledNote = (words: string, on: string | null): Content[] =>
  on === null ? [] : [{ text: `${words} ${on}`, bold: true, color: warning, margin: [0, 4, 0, 0] }]

const footTop = 466
const signatureWidth = 230
/** The width between the margins, which an absolute place does not know. */
const room = sheet.width - 2 * margin

interface Foot {
  readonly day: string
  readonly issued: string
  readonly signed: string
  readonly funded: string
}

/** Day of issue and signature stand at one height on every certificate, whatever is above. */
export function certificateFoot({ day, issued, signed, funded }: Foot): Content {
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
  return {
    absolutePosition: { x: margin, y: footTop },
    stack: [
      {
        columns: [
          place(day, issued),
          { width: room - 2 * signatureWidth, text: '' },
          place('', signed),
        ],
      },
      {
        columns: [
          { width: room, text: funded, fontSize: 8.5, color: quiet, margin: [0, 22, 0, 0] },
        ],
      },
    ],
  }
}
