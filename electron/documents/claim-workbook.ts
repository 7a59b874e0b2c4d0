import type { ClaimDocuments } from '#db/read-models/claim-documents.ts'
import { claimGrant, claimTotal, proportionOf } from '#db/rules/claim-amounts.ts'
import { type DocumentColumn, documentColumns } from '#db/values/claim-columns.ts'
import { type Grosze, grosze, subtractMoney, sumMoney } from '#db/values/money.ts'
import { type Cell, columnName, workbookFile } from './streamed-workbook.ts'

type Entry = ClaimDocuments['rows'][number]
type Cells = Readonly<Record<DocumentColumn, Cell>>

const widths: Partial<Record<DocumentColumn, number>> = {
  task: 28,
  costName: 34,
  issuer: 16,
  subject: 30,
  remarks: 30,
  attachment: 30,
}
/** The columns that add up; gross and net are the document's, which may stand in several rows. */
const summed = ['eligible', 'vat', 'grant', 'limitedAmount'] as const

/** What the workbook is asked with: headings and coded words in the person's language. */
interface Asked {
  readonly headings: readonly string[]
  readonly sheetName: string
  readonly words: Readonly<Record<string, string>>
}

/**
 * The list of documents of a claim as a workbook, in the fund's order of columns: numbers of
 * documents, NIP and PESEL stay text, amounts are numbers, days are dates, and the totals are
 * formulas over the rows. Below them the flat rate and the whole claim.
 */
export function claimWorkbook(documents: ClaimDocuments, asked: Asked): Promise<File> {
  const word = (code: string) => asked.words[code] ?? code
  const { rows, below } = claimTable(documents, word)
  const heading = documentColumns.map(
    (column, at): Cell => ({ text: asked.headings[at] ?? column, look: 'heading' }),
  )
  const name = asked.sheetName.replace(/[:\\/?*[\]\p{Cc}]+/gu, ' ').trim() || 'Dokumenty'
  return workbookFile(`${name}.xlsx`, [
    {
      name,
      frozenRows: 1,
      widths: documentColumns.map((column) => widths[column] ?? 15),
      rows: [[heading, ...rows, ...below]],
    },
  ])
}

/** The rows of the list and the sums below them, each in the order of `documentColumns`. */
export const claimTable = (documents: ClaimDocuments, word: (code: string) => string) => ({
  rows: documents.rows.map((entry) => {
    const cells = cellsOf(entry, word)
    return documentColumns.map((column) => cells[column])
  }),
  below: [...totalRows(documents, word), ...reportedRows(documents, word)],
})

const text = (value: string | null): Cell =>
  value === null || value === '' ? null : { text: value }

function cellsOf(entry: Entry, word: (code: string) => string): Cells {
  const { amount, payments, limitedCategory, returns, remarks } = entry
  const [paidOn, ...more] = payments
  const notes = [returns ? word('returns') : '', remarks].filter((note) => note !== '')
  return {
    task: text(entry.taskName),
    costName: text(`${word(`category.${entry.category}`)}: ${entry.lineName}`),
    documentNumber: text(entry.number),
    ledgerNumber: text(entry.ledgerNumber),
    issuer: text(issuerOf(entry, word)),
    correcting: text(word(entry.correctsId === null ? 'no' : 'yes')),
    issuedOn: { day: entry.issuedOn },
    // A cell holds one date; several payments are a list, so text.
    paidOn:
      paidOn !== undefined && more.length === 0
        ? { day: paidOn }
        : text(payments.map(polishDay).join('; ')),
    subject: text(entry.subject),
    contractNumber: text(entry.contractNumber),
    gross: { money: entry.gross },
    net: { money: entry.net },
    eligible: { money: amount },
    vat: { money: vatOf(entry) },
    grant: { money: subtractMoney(amount, entry.own) },
    limited: text(limitedCategory === null ? null : word(`limited.${limitedCategory}`)),
    limitedAmount: limitedCategory === null ? null : { money: limitedOf(entry) },
    remarks: text(notes.join('; ')),
    attachment: text(entry.files.join('; ')),
  }
}

const vatOf = ({ partVat, amount, partAmount }: Entry) => proportionOf(partVat, amount, partAmount)
const limitedOf = ({ limitedCategory, limitedAmount, amount, partAmount }: Entry) =>
  limitedCategory === null ? grosze(0) : proportionOf(limitedAmount, amount, partAmount)

/** NIP or PESEL as it is written; a foreign issuer is named as such. */
function issuerOf({ contractorKind, contractorNumber }: Entry, word: (code: string) => string) {
  if (contractorKind === 'foreign') return word('foreign')
  return contractorKind === 'nip' || contractorKind === 'pesel' ? contractorNumber : null
}

const polishDay = (value: string) => value.split('-').reverse().join('.')

/** Direct costs, the flat rate, and both together; the sums are formulas with their results. */
function totalRows({ rows, totals }: ClaimDocuments, word: (code: string) => string): Cell[][] {
  const last = rows.length + 1
  const ownOfEntries = sumMoney(rows.map(({ own }) => own))
  const flatGrant = subtractMoney(totals.indirect, subtractMoney(totals.own, ownOfEntries))
  const sums: Readonly<Record<(typeof summed)[number], Grosze>> = {
    eligible: totals.direct,
    vat: sumMoney(rows.map(vatOf)),
    grant: subtractMoney(totals.direct, ownOfEntries),
    limitedAmount: sumMoney(rows.map(limitedOf)),
  }
  const row = (name: string, cells: Partial<Record<DocumentColumn, Cell>>): Cell[] =>
    documentColumns.map((column, at) =>
      at === 0 ? { text: name, look: 'bold' } : (cells[column] ?? null),
    )
  const formula = (money: Grosze, made: string): Cell => ({
    money,
    formula: made,
    look: 'moneyBold',
  })
  const summedCells = summed.map((column) => {
    const letter = letterOf(column)
    const range = rows.length === 0 ? '0' : `SUM(${letter}2:${letter}${last})`
    return [column, formula(sums[column], range)] as const
  })
  const whole = (column: DocumentColumn, money: Grosze) => {
    const letter = letterOf(column)
    return formula(money, `${letter}${last + 1}+${letter}${last + 2}`)
  }
  return [
    row(word('directTotal'), Object.fromEntries(summedCells)),
    row(word('flatRate'), {
      eligible: { money: totals.indirect },
      grant: { money: flatGrant },
    }),
    row(word('total'), {
      eligible: whole('eligible', claimTotal(totals)),
      grant: whole('grant', claimGrant(totals)),
    }),
  ]
}

/** What was earned and given back in the period, each with its word; below the totals, not in them. */
function reportedRows({ reported }: ClaimDocuments, word: (code: string) => string): Cell[][] {
  return (['income', 'returned'] as const).flatMap((field) => {
    const [money, note] = [reported[field], reported[`${field}Note`]]
    if (money === 0 && note === '') return []
    const cells: Partial<Record<DocumentColumn, Cell>> = {
      task: { text: word(field), look: 'bold' },
      eligible: { money },
      remarks: text(note),
    }
    return [documentColumns.map((column) => cells[column] ?? null)]
  })
}

const letterOf = (column: DocumentColumn) => columnName(documentColumns.indexOf(column))
