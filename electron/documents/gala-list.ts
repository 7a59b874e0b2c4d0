import type { TableCell } from 'pdfmake'
import type { GalaWord } from '../contract/implementation-certificate.ts'
import { pageFoot } from './look.ts'
import { factTable, table } from './note-parts.ts'
import { pdfFile } from './paper-file.ts'
import { pdfBytes } from './pdf.ts'

interface GalaRow {
  readonly number: string
  readonly jst: string
  readonly receivedBy: string
}

interface Asked {
  readonly language: 'pl' | 'en'
  readonly words: Readonly<Record<GalaWord, string>>
}

/**
 * The list of certificates handed over at the gala: number, JST, who receives it, and a place to
 * sign, high enough for a pen; day and place are left to the pen too, and the head of the table is
 * on each page.
 */
export async function galaPdf(
  rows: readonly GalaRow[],
  programme: {
    readonly title: string
    readonly institution: string
    readonly isSample: boolean
  },
  { language, words }: Asked,
): Promise<File> {
  const height: [number, number, number, number] = [0, 9, 0, 9]
  const bytes = await pdfBytes({
    pageSize: 'A4',
    pageMargins: [44, 48, 44, 56],
    defaultStyle: { font: 'Roboto', fontSize: 10, color: '#1a1a1a' },
    info: { title: words.title, author: programme.institution },
    language,
    footer: pageFoot(words.title, words.page, 44),
    content: [
      { text: programme.institution, fontSize: 9, margin: [0, 0, 0, 12] },
      ...(programme.isSample ? [{ text: words.sample, bold: true, color: '#b3261e' }] : []),
      { text: words.title, fontSize: 17, bold: true, margin: [0, 0, 0, 8], headlineLevel: 1 },
      factTable([
        [words.programme, programme.title],
        [words.day, '.'.repeat(60)],
        [words.count, String(rows.length)],
      ]),
      { text: '', margin: [0, 8, 0, 0] },
      table(
        [words.position, words.number, words.jst, words.receivedBy, words.signature],
        rows.map(({ number, jst, receivedBy }, at): TableCell[] => [
          { text: String(at + 1), margin: height },
          { text: number, margin: height, noWrap: true },
          { text: jst, bold: true, margin: height },
          { text: receivedBy, margin: height },
          { text: '', margin: height },
        ]),
        [22, 92, '*', '*', 120],
      ),
    ],
  })
  return pdfFile(words.title, bytes)
}
