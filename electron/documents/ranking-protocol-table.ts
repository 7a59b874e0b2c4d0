import type { Content, TableCell } from 'pdfmake'
import type { ProtocolWord } from '../contract/volunteer-schemas.ts'
import type { volunteerPage } from '../handlers/volunteer-page.ts'
import { grey, ruled, shade } from './look.ts'
import type { protocolWriting } from './ranking-protocol-writing.ts'

export type ProtocolRow = Awaited<ReturnType<typeof volunteerPage>>['rows'][number]

/** What the protocol is written with. */
export interface ProtocolMeans {
  readonly words: Readonly<Record<ProtocolWord, string>>
  /** What each JST is called, by its TERYT. */
  readonly names: Readonly<Record<string, string>>
  readonly sentences: Readonly<Record<string, readonly string[]>>
  readonly write: ReturnType<typeof protocolWriting>
}

/**
 * One part of the list: each JST, marked where it is a medium-sized town, with the time of its
 * application, the mentor's recommendation with its grounds, and the reasons of its place.
 */
export function listTable(
  rows: readonly ProtocolRow[],
  { words, names, sentences, write }: ProtocolMeans,
): Content {
  const head = [words.position, words.jst, words.appliedAt, words.recommendation, words.why]
  const body = rows.map(({ ranked, opinion }, at): TableCell[] => [
    { text: String(at + 1), alignment: 'right' },
    {
      stack: [
        { text: names[ranked.jstId] ?? ranked.name, bold: true },
        ...(ranked.mediumTown ? [{ text: words.mediumTown, fontSize: 8, color: grey }] : []),
      ],
    },
    { text: write.moment(ranked.appliedAt) },
    {
      stack: [
        { text: ranked.recommendation === null ? '' : write.recommendation(ranked.recommendation) },
        ...(opinion === null || opinion.grounds === ''
          ? []
          : [{ text: opinion.grounds, fontSize: 8, color: grey }]),
        ...(opinion === null || opinion.recommendation !== 'conditional'
          ? []
          : [{ text: `${words.condition}: ${opinion.condition}`, fontSize: 8, color: grey }]),
      ],
    },
    { stack: (sentences[ranked.jstId] ?? []).map((text) => ({ text, fontSize: 8.5 })) },
  ])
  return {
    layout: ruled,
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: [18, 92, 62, 110, '*'],
      body: [head.map((text) => ({ text, bold: true, fillColor: shade })), ...body],
    },
  }
}
