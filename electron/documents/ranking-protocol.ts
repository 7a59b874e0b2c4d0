import type { Content, TableCell } from 'pdfmake'
import type { volunteerPage } from '../handlers/volunteer-page.ts'
import { grey, heading, issuer, pageFoot } from './look.ts'
import { pdfFile } from './paper-file.ts'
import { type Printed, pdfBytes } from './pdf.ts'
import { listTable, type ProtocolMeans, type ProtocolRow } from './ranking-protocol-table.ts'
import { protocolWriting } from './ranking-protocol-writing.ts'

type Page = Awaited<ReturnType<typeof volunteerPage>>

interface ProtocolProgramme {
  readonly title: string
  readonly agreementNumber: string
  readonly institution: string
  readonly isSample: boolean
}

interface Asked extends Omit<ProtocolMeans, 'write'> {
  readonly language: 'pl' | 'en'
  readonly rules: readonly string[]
}

const ink = '#1a1a1a'

/**
 * The protocol of the list of JSTs willing to implement: the rules, who was accepted, who waits
 * and who was refused, each with the time of application, the mentor's recommendation and the
 * reasons, then every annex, and places for the committee's signatures. Before the approval the
 * same paper is marked as a preview by its title, which the window writes.
 */
export async function protocolPdf(
  page: Page,
  programme: ProtocolProgramme,
  asked: Asked,
): Promise<File> {
  const bytes = await pdfBytes(definition(page, programme, asked))
  const name = [asked.words.title, page.approved?.number ?? ''].join(' ').trim()
  return pdfFile(name, bytes)
}

function definition(
  page: Page,
  programme: ProtocolProgramme,
  { language, words, names, sentences, rules }: Asked,
): Printed {
  const write = protocolWriting(language)
  const { approved } = page
  const title = [words.title, approved?.number ?? ''].join(' ').trim()
  const placed = (kind: ProtocolRow['ranked']['placement']['kind']) =>
    page.rows.filter(({ ranked }) => ranked.placement.kind === kind)
  const part = (title: string, rows: readonly ProtocolRow[]): Content[] => [
    heading(title),
    rows.length === 0
      ? { text: words.nobody }
      : listTable(rows, { words, names, sentences, write }),
  ]
  return {
    pageSize: 'A4',
    pageMargins: [44, 48, 44, 56],
    defaultStyle: { font: 'Roboto', fontSize: 9.5, color: ink, lineHeight: 1.15 },
    info: { title, author: programme.institution },
    language,
    footer: pageFoot(title, words.page, 44),
    content: [
      { text: issuer(programme, words.sample), fontSize: 9, margin: [0, 0, 0, 12] },
      { text: title, fontSize: 17, bold: true, headlineLevel: 1 },
      ...(approved === null
        ? []
        : [{ text: `${words.approvedOn}: ${write.day(approved.approvedOn)}` }]),
      { text: `${words.programme}: ${programme.title}`, color: grey, margin: [0, 6, 0, 0] },
      { text: `${words.agreement}: ${programme.agreementNumber}`, color: grey },
      heading(words.rules),
      { ul: [...rules] },
      ...part(words.accepted, placed('accepted')),
      ...part(words.reserve, placed('reserve')),
      ...part(words.refused, placed('refused')),
      ...annexes(page, { words, names, sentences, write }),
      ...(approved === null || approved.remarks === ''
        ? []
        : [heading(words.remarks), { text: approved.remarks }]),
      ...(approved === null ? [] : signatures(approved.committee, words)),
    ],
  }
}

/** Every annex, oldest first; the heading stays with the first of them. */
function annexes(page: Page, { words, names, sentences, write }: ProtocolMeans): Content[] {
  const [first, ...others] = page.annexes.map(
    ({ number, on, teryt: left, name, reason, movedUp }): Content => ({
      stack: [
        {
          text: `${words.annexTitle} ${number}, ${write.day(on)}: ${names[left] ?? name}`,
          bold: true,
        },
        { text: reason },
        ...movedUp.flatMap(({ teryt, name: up }) =>
          (sentences[`annex:${teryt}`] ?? [up]).map((text) => ({ text })),
        ),
      ],
      margin: [0, 0, 0, 6],
    }),
  )
  if (first === undefined) return []
  return [
    { unbreakable: true, stack: [heading(words.annexes), { ol: [first] }] },
    ...(others.length === 0 ? [] : [{ start: 2, ol: others }]),
  ]
}

const signatures = (committee: readonly string[], words: Asked['words']): Content[] => [
  {
    unbreakable: true,
    stack: [
      heading(words.committee),
      {
        layout: 'noBorders',
        table: {
          widths: ['*', 200],
          body: committee.map((name): TableCell[] => [
            { text: name, margin: [0, 18, 0, 0] },
            {
              stack: [
                {
                  canvas: [{ type: 'line', x1: 0, y1: 30, x2: 190, y2: 30, lineWidth: 0.5 }],
                },
                { text: words.signature, fontSize: 7.5, color: grey },
              ],
            },
          ]),
        },
      },
    ],
  },
]
