/**
 * `node tests/bench/budget.ts [--libreoffice]`: the budget of an office that has spent for five
 * years, as ratios to the bare SQL on the same file and to programs that an office may use
 * instead. Also part of `npm run bench`. Nothing is asserted: a shared machine is noisy.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { realisationFacts } from '#db/read-models/realisation.ts'
import { realisationCourseFacts } from '#db/read-models/realisation-course.ts'
import { realisation } from '#db/rules/realisation.ts'
import { realisationCourse } from '#db/rules/realisation-course.ts'
import { type ScaledBudget, scaledBudget } from '#db/seed/bench-budget.ts'
import { programmeById } from '#db/stores/programme.ts'
import { day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import type { FilePiece } from '#electron/contract/file-pieces.ts'
import { workbookWords } from '#electron/contract/realisation-words.ts'
import { runOffice, type TestOffice } from '../host/run-office.ts'
import { has, processTime, spreadsheetTime, sqliteTool } from './budget-tools.ts'
import {
  type Figures,
  figuresOf,
  milliseconds,
  printTable,
  type Row,
  timed,
  times,
} from './measure.ts'
import { growth } from './memory.ts'
import { inFolder, openAt, scaledStore } from './scaled-office.ts'

const scale = { documents: 100_000, lines: 250_000 }
const sumByLine = 'SELECT line_id, sum(amount) FROM expense_line GROUP BY line_id'
const sumByDay = 'SELECT paid_on, sum(amount) FROM expense_line GROUP BY paid_on'
const notInstalled = 'not installed here'

/** Measures the budget; the store is made in a folder of its own and removed. */
export const budgetRows = (asked: { readonly libreoffice: boolean }): Promise<Row[]> =>
  inFolder(async (folder) => {
    const path = join(folder, 'budget.db')
    const begun = performance.now()
    const made = await scaledStore(path, (db, by) => scaledBudget(db, scale, by))
    const written = `${((performance.now() - begun) / 1000).toFixed(0)} s`
    const rows: Row[] = [{ ...plain('store written'), figure: written }]
    const matrix = await storeRows(path, made, rows)
    const office = await runOffice({ dataDir: folder, storePath: path })
    try {
      await hostRows(office, path, made, rows)
      await fileRows(office, folder, made, matrix, asked, rows)
    } finally {
      await office.close()
    }
    return rows
  })

const plain = (what: string): Row => ({ what, figure: '', against: '—', ratio: '—', aim: '—' })

const against = (what: string, here: Figures, name: string, there: Figures, aim: string): Row => ({
  what,
  figure: milliseconds(here),
  against: `${name}: ${milliseconds(there)}`,
  ratio: times(here.median / there.median),
  aim,
})

/** Times two works one after the other, again and again, so that a busy moment hits both. */
async function inTurn(
  here: () => unknown,
  there: () => unknown,
): Promise<readonly [Figures, Figures]> {
  const samples: [number[], number[]] = [[], []]
  for (let run = -5; run < 25; run += 1) {
    for (const [at, work] of [here, there].entries()) {
      const start = performance.now()
      await work()
      if (run >= 0) samples[at]?.push(performance.now() - start)
    }
  }
  return [figuresOf(samples[0]), figuresOf(samples[1])]
}

/** The matrix and the S-curve as the host computes them, against the bare sums. */
async function storeRows(path: string, made: ScaledBudget, rows: Row[]): Promise<Figures> {
  const store = openAt(path)
  const sqlite = new Database(path, { readonly: true })
  try {
    const programme = await store.read((db) => programmeById(db, made.programmeId))
    const all = (sql: string) => {
      const statement = sqlite.prepare(sql).raw()
      return () => statement.all()
    }
    const [matrix, bareLines] = await inTurn(
      () =>
        store.read(async (db) => realisation(await realisationFacts(db, programme, programme.to))),
      all(sumByLine),
    )
    const [course, bareDays] = await inTurn(
      () =>
        store.read(async (db) =>
          realisationCourse(await realisationCourseFacts(db, programme, programme.to)),
        ),
      all(sumByDay),
    )
    rows.push(
      against('realisation matrix', matrix, 'bare sum by line', bareLines, '≤ 2×'),
      against('S-curve', course, 'bare sum by day of payment', bareDays, 'printed'),
    )
    if (has('sqlite3')) {
      const tool = sqliteTool(path, sumByLine)
      rows.push(against('realisation matrix', matrix, 'the sqlite3 tool', tool, '≤ 2×'))
    } else rows.push({ ...plain('realisation matrix'), against: `sqlite3: ${notInstalled}` })
    return matrix
  } finally {
    sqlite.close()
    await store.close()
  }
}

/** What a window waits for: the same over the contract, the filtered list, a new document. */
async function hostRows(
  { client }: TestOffice,
  path: string,
  made: ScaledBudget,
  rows: Row[],
): Promise<void> {
  const { programmeId, lineIds } = made
  const [line = ''] = lineIds
  const matrix = await timed(15, () => client.realisation.matrix({ programmeId }))
  const page = {
    programmeId,
    filter: { line, state: 'settled' as const },
    order: 'issuedOn' as const,
    descending: true,
    offset: 0,
    limit: 100,
  }
  const list = await timed(15, () => client.expense.list(page))
  const sqlite = new Database(path, { readonly: true })
  const statement = sqlite
    .prepare(
      `SELECT * FROM expense_document WHERE programme_id = ? AND state = 'settled'
       AND id IN (SELECT document_id FROM expense_line WHERE line_id = ?)
       ORDER BY issued_on DESC LIMIT 100`,
    )
    .raw()
  const bare = await timed(15, () => statement.all(programmeId, line))
  sqlite.close()
  let number = 0
  const entered = await timed(25, () => {
    number += 1
    return client.expense.add(newDocument(programmeId, line, number))
  })
  rows.push(
    { ...plain('matrix over the contract'), figure: milliseconds(matrix) },
    against('list of one line, settled', list, 'bare page', bare, 'printed'),
    { ...plain('a new document, acknowledged'), figure: milliseconds(entered), aim: '< 50 ms' },
  )
}

const newDocument = (programmeId: string, lineId: string, number: number) => ({
  programmeId,
  kind: 'invoice' as const,
  number: `NOWA/${number}`,
  ledgerNumber: '',
  ksefNumber: '',
  contractor: { id: null, kind: 'nip' as const, number: '5265877635', name: 'Nowy', account: '' },
  contractId: null,
  correctsId: null,
  issuedOn: day('2023-12-01'),
  dueOn: null,
  subject: 'Zakup',
  gross: grosze(10_000 + number),
  net: grosze(10_000 + number),
  vatEligible: true,
  foreign: null,
  remarks: '',
  parts: [
    {
      lineId,
      month: '2023-12' as never,
      amount: grosze(10_000 + number),
      vat: null,
      ineligible: grosze(0),
      ineligibleReason: '',
    },
  ],
  duplicateReason: '',
  outsideAccepted: false,
})

/** The exports, and what other programs take for the same figures from them. */
async function fileRows(
  { client }: TestOffice,
  folder: string,
  { programmeId }: ScaledBudget,
  matrix: Figures,
  { libreoffice }: { readonly libreoffice: boolean },
  rows: Row[],
): Promise<void> {
  const words = Object.fromEntries(workbookWords.map((key) => [key, key]))
  const save = async (kind: 'exportXlsx' | 'exportJournal', name: string) => {
    const path = join(folder, name)
    const start = performance.now()
    const pieces = await client.realisation[kind]({ programmeId, ticket: name, words })
    const grown = await growth((look) => writeFile(path, looking(pieces, look)))
    const seconds = (performance.now() - start) / 1000
    const figure = `${seconds.toFixed(1)} s, ${grown}`
    rows.push({ ...plain(`${name} of ${scale.lines} parts`), figure, aim: 'memory bounded' })
    return path
  }
  const journal = await save('exportJournal', 'office.journal')
  const workbook = await save('exportXlsx', 'office.xlsx')
  const versus = (program: string, there: Figures, aim: string): Row => ({
    what: 'realisation matrix',
    figure: milliseconds(matrix),
    against: `${program}: ${milliseconds(there)}`,
    ratio: `${(there.median / matrix.median).toFixed(0)}× faster`,
    aim,
  })
  if (has('ledger')) {
    const balance = ['-f', journal, 'balance', words['journal.costs'] ?? '']
    rows.push(versus('ledger', processTime('ledger', balance, 3), '≥ 20× faster'))
  } else rows.push({ ...plain('realisation matrix'), against: `ledger: ${notInstalled}` })
  if (!libreoffice) return
  rows.push(
    has('soffice')
      ? versus('LibreOffice', await spreadsheetTime(workbook, folder), '≥ 200× faster')
      : { ...plain('realisation matrix'), against: `LibreOffice: ${notInstalled}` },
  )
}

/** The bytes of a file as they come, each with a look at the memory. */
async function* looking(pieces: AsyncIterable<FilePiece>, look: () => void) {
  for await (const { bytes } of pieces) {
    look()
    yield bytes
  }
}

if (import.meta.main) {
  printTable(await budgetRows({ libreoffice: process.argv.includes('--libreoffice') }))
}
