import type { Content, TableCell } from 'pdfmake'
import type { Day } from '#db/values/day.ts'
import { type Grosze, subtractMoney, sumMoney } from '#db/values/money.ts'
import type { NoteWord } from '../contract/budget-transfer.ts'
import { heading, issuer, pageFoot } from './look.ts'
import { factTable, money, place, table, writing } from './note-parts.ts'
import { pdfFile } from './paper-file.ts'
import { type Printed, pdfBytes } from './pdf.ts'

/** A recorded transfer as the note needs it. */
export interface NoteRecord {
  readonly ordinal: number
  readonly doneOn: Day
  readonly reason: string
  readonly author: string
  readonly consentNumber: string | null
  readonly consentOn: Day | null
  readonly fromVersion: number
  readonly toVersion: number
  readonly moves: readonly {
    readonly fromTask: string
    readonly fromLine: string
    readonly toTask: string
    readonly toLine: string
    readonly amount: Grosze
  }[]
  readonly lines: readonly {
    readonly taskName: string
    readonly lineName: string
    readonly before: Grosze
    readonly after: Grosze
  }[]
}

/** The programme that the note names. */
interface NoteProgramme {
  readonly title: string
  readonly agreementNumber: string
  readonly institution: string
  readonly isSample: boolean
}

interface Asked {
  readonly language: 'pl' | 'en'
  readonly words: Readonly<Record<NoteWord, string>>
  readonly sentences: readonly string[]
}

const ink = '#1a1a1a'

/**
 * The note of a transfer for the file: what moved, the lines before and after with totals that
 * do not change, the reason, the verdict with its figures, and places for signatures. Names
 * and amounts come from the record; the words from the window, in the person's language.
 */
export async function transferNotePdf(
  record: NoteRecord,
  programme: NoteProgramme,
  asked: Asked,
): Promise<File> {
  const bytes = await pdfBytes(definition(record, programme, asked))
  return pdfFile(`${asked.words.title} ${record.ordinal}`, bytes)
}

function definition(
  record: NoteRecord,
  programme: NoteProgramme,
  { language, words, sentences }: Asked,
): Printed {
  const write = writing(language)
  const title = `${words.title} ${record.ordinal}`
  const consent =
    record.consentNumber === null || record.consentOn === null
      ? []
      : [[words.consent, `${record.consentNumber}, ${write.day(record.consentOn)}`] as const]
  const facts = [
    [words.programme, programme.title],
    [words.agreement, programme.agreementNumber],
    [words.versionBefore, String(record.fromVersion)],
    [words.versionAfter, String(record.toVersion)],
    ...consent,
  ] as const
  return {
    pageSize: 'A4',
    pageMargins: [48, 48, 48, 56],
    defaultStyle: { font: 'Roboto', fontSize: 10, color: ink, lineHeight: 1.15 },
    info: { title, author: programme.institution },
    language,
    footer: pageFoot(title, words.page, 48),
    content: [
      { text: issuer(programme, words.sample), fontSize: 9, margin: [0, 0, 0, 12] },
      { text: title, fontSize: 18, bold: true, headlineLevel: 1 },
      { text: write.day(record.doneOn), margin: [0, 2, 0, 10] },
      factTable(facts),
      heading(words.moves),
      table(
        [words.from, words.to, words.amount],
        record.moves.map((move) => [
          place(move.fromTask, move.fromLine),
          place(move.toTask, move.toLine),
          money(write.money(move.amount)),
        ]),
        ['*', '*', 'auto'],
      ),
      heading(words.beforeAfter),
      linesTable(record, words, write),
      { text: words.unchanged, fontSize: 9, margin: [0, 4, 0, 0] },
      heading(words.reason),
      { text: record.reason },
      heading(words.judgement),
      { ol: sentences.map((text) => ({ text, unbreakable: true })) },
      signatures(words, record.author),
    ],
  }
}

function linesTable(
  { lines }: NoteRecord,
  words: Asked['words'],
  write: ReturnType<typeof writing>,
): Content {
  const rows = lines.map((line): TableCell[] => [
    place(line.taskName, line.lineName),
    money(write.money(line.before)),
    money(write.money(line.after)),
    money(write.difference(subtractMoney(line.after, line.before))),
  ])
  const before = sumMoney(lines.map((line) => line.before))
  const after = sumMoney(lines.map((line) => line.after))
  const total: TableCell[] = [
    { text: words.total, bold: true },
    money(write.money(before), true),
    money(write.money(after), true),
    money(write.difference(subtractMoney(after, before)), true),
  ]
  const head = [words.line, words.before, words.after, words.difference]
  return table(head, [...rows, total], ['*', 'auto', 'auto', 'auto'])
}

const signatures = (words: Asked['words'], author: string): Content => ({
  unbreakable: true,
  closing: true,
  margin: [0, 40, 0, 0],
  columns: [
    signature(`${words.prepared}: ${author}`, words.signature),
    signature(words.approved, words.signature),
  ],
  columnGap: 40,
})

const signature = (who: string, what: string): Content => ({
  stack: [
    { text: who, margin: [0, 0, 0, 34] },
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 220, y2: 0, lineWidth: 0.5 }] },
    { text: what, fontSize: 8, margin: [0, 2, 0, 0] },
  ],
})
