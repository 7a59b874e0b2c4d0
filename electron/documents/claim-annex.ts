import type { Content, TableCell } from 'pdfmake'
import type { ClaimDocuments } from '#db/read-models/claim-documents.ts'
import { claimGrant, claimTotal } from '#db/rules/claim-amounts.ts'
import type { ClaimRow } from '#db/stores/claim.ts'
import { type DocumentColumn, documentColumns } from '#db/values/claim-columns.ts'
import type { Day } from '#db/values/day.ts'
import type { Language } from '../contract/look.ts'
import { claimTable } from './claim-workbook.ts'
import { grey } from './look.ts'
import { indicatorName } from './monthly-report-texts.ts'
import { pdfFile } from './paper-file.ts'
import { pdfBytes } from './pdf.ts'
import {
  type ReportProgramme,
  reportFrame,
  reportHead,
  section,
  signatures,
  type Word,
  wordsOf,
} from './report-parts.ts'
import { reportTable, right } from './report-table.ts'
import { nothing, type ReportWriting, reportWriting } from './report-writing.ts'
import type { Cell } from './streamed-workbook.ts'

interface Asked {
  readonly language: Language
  readonly words: Readonly<Record<string, string>>
  /** What the paper is called, with the claim's own number. */
  readonly title: string
  readonly author: string
  readonly number: string
  readonly issuedOn: Day
  readonly dataDay: Day
}

interface Means {
  readonly word: Word
  readonly write: ReportWriting
}

/** The columns of the list of documents on paper: each first, the others small under it. */
const paperColumns: readonly {
  readonly shown: readonly [DocumentColumn, ...DocumentColumn[]]
  readonly width: number | '*'
  readonly money?: true
}[] = [
  { shown: ['documentNumber', 'ledgerNumber', 'issuer', 'contractNumber'], width: 112 },
  { shown: ['costName', 'task'], width: 150 },
  { shown: ['issuedOn', 'paidOn'], width: 56 },
  { shown: ['subject', 'remarks', 'limited'], width: '*' },
  { shown: ['gross'], width: 58, money: true },
  { shown: ['eligible'], width: 66, money: true },
  { shown: ['vat'], width: 56, money: true },
  { shown: ['grant'], width: 66, money: true },
]

/**
 * The annex of a claim on A4 across: where its money comes from, the indicators at the end of its
 * period, and the list of documents with its sums. The rows are those of the workbook, so that the
 * two cannot differ; columns that a page has no room for are in the workbook alone.
 */
export async function claimAnnexPdf(
  claim: ClaimRow,
  documents: ClaimDocuments,
  programme: ReportProgramme,
  { language, words, title, author, number, issuedOn, dataDay }: Asked,
): Promise<File> {
  const word = wordsOf(words)
  const write = reportWriting(language)
  const means = { word, write }
  const itself = { title, number, issuedOn, dataDay, author }
  const lead = [
    `${word('period')} ${write.day(claim.from)} – ${write.day(claim.to)}`,
    ...(claim.submittedOn === null
      ? []
      : [`${word('submittedOn')} ${write.day(claim.submittedOn)}`]),
    ...(claim.number === '' ? [] : [`${word('claimNumber')}: ${claim.number}`]),
  ].join(' · ')
  const bytes = await pdfBytes({
    ...reportFrame(itself, { language, ...means, office: programme.institution, wide: true }),
    content: [
      ...reportHead(itself, programme, { ...means, lead }),
      ...section(word('sources'), sourcesTable(claim, documents, means)),
      ...(claim.indicators.length === 0
        ? []
        : section(
            `${word('indicators')} (${word('dataDay')} ${write.day(claim.to)})`,
            indicatorTable(claim, means),
          )),
      ...section(word('documents'), documentTable(documents, means)),
      signatures(author, word),
    ],
  })
  return pdfFile(`${title} ${number}`, bytes)
}

/** What was claimed, and approved where there is a decision, by source. */
function sourcesTable(
  { approved }: ClaimRow,
  { totals }: ClaimDocuments,
  { word, write }: Means,
): Content {
  const rows = [
    { name: 'own', of: ({ own }: typeof totals) => own },
    { name: 'eu', of: ({ eu }: typeof totals) => eu },
    { name: 'state', of: ({ state }: typeof totals) => state },
    { name: 'grant', of: claimGrant, bold: true },
    { name: 'sum', of: claimTotal, bold: true },
  ]
  return reportTable(
    [
      { text: word('source') },
      { text: word('claimed'), number: true },
      ...(approved === null ? [] : [{ text: word('approvedSum'), number: true }]),
    ],
    rows.map(({ name, of, bold = false }): TableCell[] => [
      { text: word(`source.${name}`), bold },
      right(write.money(of(totals)), bold),
      ...(approved === null ? [] : [right(write.money(of(approved)), bold)]),
    ]),
    [220, 110, ...(approved === null ? [] : [110])],
  )
}

function indicatorTable({ indicators }: ClaimRow, { word, write }: Means): Content {
  return reportTable(
    [
      { text: word('indicator') },
      { text: word('target'), number: true },
      { text: word('value'), number: true },
    ],
    indicators.map((row): TableCell[] => {
      const { code, target, value, format = 'count' } = row
      const quota = word(`quota.${code}`)
      const name = indicatorName({ ...row, nameEn: row.nameEn ?? '' }, write.language)
      return [
        { text: quota === `quota.${code}` ? `${code}. ${name}` : quota },
        right(write.value(target, format)),
        right(write.value(value, format), true),
      ]
    }),
    [400, 90, 90],
  )
}

/** The documents with their sums, which stay together at the end. */
function documentTable(documents: ClaimDocuments, { word, write }: Means): Content {
  const { rows, below } = claimTable(documents, word)
  const said = (cell: Cell | undefined): string => {
    if (!cell) return ''
    if ('text' in cell) return cell.text
    if ('money' in cell) return write.amount(cell.money)
    return 'day' in cell ? write.day(cell.day) : write.number(cell.number)
  }
  const line = (cells: readonly Cell[], sum: boolean): TableCell[] =>
    paperColumns.map(({ shown, money }, at) => {
      const [first, ...others] = shown.map((column) => said(cells[documentColumns.indexOf(column)]))
      // The sums name themselves in the first column of the form.
      if (at === 0 && sum) return { text: said(cells[0]), bold: true }
      if (money) return right(first ?? '', sum)
      if (sum && shown[0] === 'costName') return { text: '' }
      return {
        stack: [
          { text: (first ?? '') || (at === 0 ? nothing : '') },
          ...others.filter(Boolean).map((text) => ({ text, fontSize: 7.5, color: grey })),
        ],
      }
    })
  return reportTable(
    paperColumns.map(({ shown, money = false }) => ({
      text: shown.map((column) => word(`column.${column}`)).join(', '),
      number: money,
    })),
    [...rows.map((cells) => line(cells, false)), ...below.map((cells) => line(cells, true))],
    paperColumns.map(({ width }) => width),
    { dense: true },
  )
}
