import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CellObject, read, utils, type WorkSheet, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import { wholeFile } from '#electron/contract/file-pieces.ts'
import { workbookWords } from '#electron/contract/realisation-words.ts'
import { codeOf, tempDir } from './office.ts'
import {
  addInvoice,
  checkAndPay,
  realisationOf,
  type SpendingOffice,
  signContract,
  spendingOffice,
} from './realising.ts'

const has = (program: string) => spawnSync(program, ['--version']).status === 0
const words = Object.fromEntries(workbookWords.map((key) => [key, key]))
const sheet = (name: string) => name.replace(/[:\\/?*[\]']/g, ' ')

/** Documents, a contract half used, a part ruled out, a claim in part parked and ruled out. */
async function spentOffice(): Promise<SpendingOffice> {
  const office = await spendingOffice()
  const { client, programmeId } = office
  const contract = await signContract(office, 'U/1; „A”', { Trenerzy: 40_000_01 })
  const over = { contractId: contract.id }
  const first = await addInvoice(office, 'FV/1 (a)', '2020-03-02', { Trenerzy: 10_000_33 }, over)
  const second = await addInvoice(office, 'FV/2', '2020-03-05', {
    Opiekunowie: 2_000_99,
    'Analiza potencjału': 777_77,
  })
  await addInvoice(office, 'FV/3', '2020-04-01', { Koordynator: 7 })
  await addInvoice(
    office,
    'KOR/2',
    '2020-04-02',
    { Opiekunowie: -100_01 },
    { correctsId: second.id },
  )
  await checkAndPay(office, first.id, '2020-03-20')
  await checkAndPay(office, second.id, '2020-03-25')
  const [part] = (await client.expense.get({ id: second.id })).parts
  if (part === undefined) throw new Error('No part')
  const { id: partId, version } = part
  const ineligible = grosze(50_49)
  await client.expense.setIneligible({ id: partId, version, ineligible, reason: 'Poza projektem' })

  const head = { from: day('2019-09-01'), to: day('2020-03-31') }
  const { id } = await client.claim.create({ programmeId, kinds: ['refund'], ...head })
  const draft = await client.claim.get({ id })
  const progress = draft.stages.flatMap(({ tasks }) =>
    tasks.map((task) => ({ taskId: task.id, text: 'Zrobiono.' })),
  )
  const described = { id, version: draft.version, progress, problems: '', plan: '' }
  const submitted = await client.claim.submit({
    id,
    version: (await client.claim.describe(described)).version,
    submittedOn: day('2020-04-10'),
  })
  const { rows } = await client.claim.entries({ id, offset: 0, limit: 10 })
  const verdicts = rows
    .filter(({ amount }) => amount > 5_000_00)
    .map((entry) => ({
      entryId: entry.id,
      parked: grosze(1_000_00),
      ineligible: grosze(200_00),
      reason: 'Do wyjaśnienia',
    }))
  await client.claim.decide({
    id,
    version: submitted.version,
    decidedOn: day('2020-06-01'),
    verdicts,
  })
  return office
}

const workbookOf = async ({ client, programmeId }: SpendingOffice, on?: string) => {
  const asked = on === undefined ? {} : { day: day(on) }
  const input = { programmeId, ...asked, ticket: 't1', words }
  const file = await wholeFile(await client.realisation.exportXlsx(input))
  return { file, bytes: Buffer.from(await file.arrayBuffer()) }
}

/** The rows of the matrix from their heading on: name → amounts in grosze, by column. */
function matrixOf(matrix: WorkSheet): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const rows = utils.sheet_to_json<(string | number | null)[]>(matrix, { header: 1, raw: true })
  const [heads = [], ...body] = rows.slice(2)
  return new Map(
    body.map((row) => [
      String(row[1]).replace(/^\d+\. /, ''),
      Object.fromEntries(
        heads
          .slice(3, -1)
          .map((head, at) => [
            String(head).replace('matrix.', ''),
            Math.round(Number(row[at + 3]) * 100),
          ]),
      ),
    ]),
  )
}

async function expected(office: SpendingOffice, on?: string) {
  const found = await realisationOf(office, on)
  const rows = [
    ...found.tasks.flatMap((task) => [
      [task.name, task.figures] as const,
      ...task.lines.map(({ name, figures }) => [name, figures] as const),
    ]),
    ['direct', found.direct] as const,
    ['indirect', found.indirect] as const,
    ['total', found.total] as const,
  ]
  // The workbook has no column for corrections outside claims; what they are is on the screen.
  return new Map<string, unknown>(
    rows.map(([name, { unclaimedCorrections: _, ...figures }]) => [name, figures]),
  )
}

describe('the realisation as a workbook', () => {
  it.each([undefined, '2020-05-31', '2020-03-22', '2020-01-01'])(
    'matches the screen on %s',
    async (on) => {
      const office = await spentOffice()
      const { file, bytes } = await workbookOf(office, on)
      expect(file.name).toMatch(/^file\.name-\d{4}-\d{2}-\d{2}\.xlsx$/)
      const book = read(bytes)
      const matrix = book.Sheets[sheet('sheet.matrix')]
      if (matrix === undefined) throw new Error(`No matrix among ${book.SheetNames.join()}`)
      const shown = matrixOf(matrix)
      const screen = await expected(office, on)
      for (const [name, figures] of screen) expect(shown.get(name), name).toEqual(figures)
      expect(shown.size).toBe(screen.size + (on === '2020-01-01' ? 1 : 0))
    },
  )

  it('is live: every amount but the budget of a line is a formula', async () => {
    const { bytes } = await workbookOf(await spentOffice())
    const matrix = read(bytes).Sheets[sheet('sheet.matrix')]
    const cells = Object.entries(matrix ?? {}) as [string, CellObject][]
    const amounts = cells.filter(([at]) => /^[D-M]\d+$/.test(at) && Number(at.slice(1)) > 3)
    const typed = amounts.filter(([, cell]) => cell.f === undefined).map(([at]) => at.charAt(0))
    expect(new Set(typed)).toEqual(new Set(['D']))
    expect(typed).toHaveLength(6)
    const documents = amounts.map(([, cell]) => cell.f ?? '').filter((f) => f.includes('SUMIFS'))
    expect(documents.length).toBe(6 * 6)
  })

  it.skipIf(!has('soffice'))(
    'is recomputed by LibreOffice to the same grosze',
    async () => {
      const office = await spentOffice()
      const book = read((await workbookOf(office)).bytes)
      // Without its results the workbook has nothing to show but what the formulas come to.
      for (const cells of Object.values(book.Sheets)) {
        for (const cell of Object.values(cells) as CellObject[]) if (cell.f) delete cell.v
      }
      const folder = tempDir('workbook')
      const path = join(folder, 'live.xlsx')
      writeFileSync(path, write(book, { type: 'buffer' }) as Buffer)
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const to = join(folder, 'out')
      const asked = ['--headless', profile, '--convert-to', 'xlsx', '--outdir', to, path]
      execFileSync('soffice', asked, { timeout: 120_000, stdio: 'ignore' })
      const matrix = read(readFileSync(join(to, 'live.xlsx'))).Sheets[sheet('sheet.matrix')]
      const shown = matrixOf(matrix ?? {})
      for (const [name, figures] of await expected(office)) expect(shown.get(name)).toEqual(figures)
    },
    150_000,
  )

  it('lists every part with its document, and leading zeros stay', async () => {
    const { bytes } = await workbookOf(await spentOffice())
    const parts = read(bytes).Sheets[sheet('sheet.parts')]
    const rows = utils.sheet_to_json<Record<string, unknown>>(parts ?? {}, { raw: true })
    expect(rows.map((row) => [row['part.number'], row['part.eligible'], row['part.paid']])).toEqual(
      [
        ['FV/1 (a)', 9_800.33, 9_800.33],
        ['FV/2', 1_950.5, 1_950.5],
        ['FV/2', 777.77, 777.77],
        ['FV/3', 0.07, 0],
        ['KOR/2', -100.01, 0],
      ],
    )
    expect(rows[0]?.['part.contractorNumber']).toBe('5265877635')
  })
})

describe('the documents as a journal', () => {
  const journalOf = async ({ client, programmeId }: SpendingOffice) =>
    (
      await wholeFile(await client.realisation.exportJournal({ programmeId, ticket: 't2', words }))
    ).text()

  it('has a transaction for each document and one for each payment', async () => {
    const text = await journalOf(await spentOffice())
    const heads = text.split('\n').filter((line) => /^\d{4}-/.test(line))
    expect(heads).toEqual([
      '2020-03-02 * (FV/1 a) Szkolenia Zachód sp. z o.o.',
      '2020-03-20 * (FV/1 a) Szkolenia Zachód sp. z o.o.',
      '2020-03-05 * (FV/2) Szkolenia Zachód sp. z o.o.',
      '2020-03-25 * (FV/2) Szkolenia Zachód sp. z o.o.',
      '2020-04-01 * (FV/3) Szkolenia Zachód sp. z o.o.',
      '2020-04-02 * (KOR/2) Szkolenia Zachód sp. z o.o.',
    ])
  })

  it.skipIf(!has('ledger'))(
    'is balanced by ledger to the column of documents; skipped where ledger is not installed',
    async () => {
      const office = await spentOffice()
      const path = join(tempDir('journal'), 'office.journal')
      writeFileSync(path, await journalOf(office))
      const balance = (account: string) => {
        const asked = ['-f', path, 'balance', account, '--flat', '--no-total']
        const printed = execFileSync('ledger', [
          ...asked,
          '--format',
          '%(quantity(total))\t%(account)\n',
        ])
        return printed
          .toString()
          .trim()
          .split('\n')
          .map((row) => row.split('\t'))
      }
      const found = await realisationOf(office)
      const lines = found.tasks
        .flatMap((task) => task.lines)
        .filter(({ figures }) => figures.documents !== 0)
      const sums = balance('journal.costs').map(([amount, account]) => [
        account
          ?.split(':')
          .at(-1)
          ?.replace(/^Z\d+\.\d+ /, ''),
        Math.round(Number(amount) * 100),
      ])
      expect(new Map(sums as [string, number][])).toEqual(
        new Map(lines.map(({ name, figures }) => [name, figures.documents])),
      )
      expect(balance('journal.ineligible').map(([amount]) => Number(amount))).toEqual([200, 50.49])
      // Paid with the part that is not eligible: what left the bank.
      const bank = Math.round(Number(balance('journal.bank')[0]?.[0]) * 100)
      expect(-bank).toBe(found.direct.paid + 200_00 + 50_49)
    },
  )
})

describe('an export under way', () => {
  it('is forgotten once it has ended, and can be given up', async () => {
    const office = await spentOffice()
    const { client, programmeId } = office
    await workbookOf(office)
    expect(await client.office.progress({ ticket: 't1' })).toBeNull()
    const stop = new AbortController()
    stop.abort()
    const call = client.realisation.exportXlsx(
      { programmeId, ticket: 't3', words },
      { signal: stop.signal },
    )
    await expect(call).rejects.toThrow()
    expect(await client.office.progress({ ticket: 't3' })).toBeNull()
    expect(await codeOf(client.realisation.matrix({ programmeId: 'none' }))).toBe('record.gone')
  })
})
