import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore } from '#db/engine/store.ts'
import { scaledBudget } from '#db/seed/bench-budget.ts'
import { day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import { wholeFile } from '#electron/contract/file-pieces.ts'
import { workbookWords } from '#electron/contract/realisation-words.ts'
import { migrationsFolder } from '../stores/migrations.ts'
import { begun } from './begun.ts'
import { expenseOffice } from './expense-office.ts'
import { type Client, codeOf, lubuskieOffice, startOffice, tempDir } from './office.ts'
import { dumpOf } from './peek.ts'

const words = Object.fromEntries(workbookWords.map((key) => [key, key]))
const kinds = ['exportXlsx', 'exportJournal'] as const
const scale = { documents: 2_000, lines: 5_000 }

/** An office whose documents take several pages to write. */
async function spentOffice() {
  const dataDir = tempDir()
  const storePath = join(dataDir, 'spent.db')
  const now = () => new Date()
  const store = openStore({ path: storePath, migrationsFolder, create: true, now })
  const person = { name: 'Anna Nowak', login: userInfo().username }
  const made = await store.write((db) => scaledBudget(db, scale, person))
  await store.close()
  return { ...(await startOffice({ dataDir, storePath })), ...made }
}

/** A document that comes on the last page. */
const late = (programmeId: string, lineId: string): Parameters<Client['expense']['add']>[0] => ({
  programmeId,
  kind: 'invoice',
  number: 'NOWA/1',
  ledgerNumber: '',
  ksefNumber: '',
  contractor: { id: null, kind: 'nip', number: '5265877635', name: 'Nowy', account: '' },
  contractId: null,
  correctsId: null,
  issuedOn: day('2023-12-30'),
  dueOn: null,
  subject: 'Zakup',
  gross: grosze(100),
  net: grosze(100),
  vatEligible: true,
  foreign: null,
  remarks: '',
  parts: [
    {
      lineId,
      month: '2023-12' as Month,
      amount: grosze(100),
      vat: null,
      ineligible: grosze(0),
      ineligibleReason: '',
    },
  ],
  duplicateReason: '',
  outsideAccepted: false,
})

describe('an export under way', () => {
  it.each(kinds)('says how far it has come and ends when it is given up: %s', async (kind) => {
    const { client, programmeId, dataDir } = await spentOffice()
    const pieces = await client.realisation[kind]({ programmeId, ticket: kind, words })
    const file = wholeFile(pieces)
    const progress = await begun(client, kind)
    expect(progress.total).toBe(scale.lines)
    expect(progress.done).toBeLessThan(scale.lines)
    expect(await client.office.giveUp({ ticket: kind })).toEqual({ stopped: true })
    expect(await codeOf(file)).toBe('office.givenUp')
    expect(await client.office.progress({ ticket: kind })).toBeNull()
    expect(await client.office.giveUp({ ticket: kind })).toEqual({ stopped: false })
    expect(existsSync(join(dataDir, 'log'))).toBe(false)
  })

  it.each(kinds)('ends with the window that asked for it: %s', async (kind) => {
    const { client, window, programmeId, dataDir } = await spentOffice()
    const stop = new AbortController()
    const asked = { programmeId, ticket: kind, words }
    const file = wholeFile(await window().realisation[kind](asked, { signal: stop.signal }))
    await begun(client, kind)
    stop.abort(new Error('gone'))
    await expect(file).rejects.toThrow('gone')
    await expect.poll(() => client.office.progress({ ticket: kind })).toBeNull()
    expect(existsSync(join(dataDir, 'log'))).toBe(false)
  })

  it('is of one moment, whatever is entered meanwhile', async () => {
    const { client, programmeId, lineIds } = await spentOffice()
    const asked = { programmeId, words }
    const whole = async (ticket: string) =>
      (await wholeFile(await client.realisation.exportJournal({ ...asked, ticket }))).text()
    const before = await whole('before')
    const pieces = await client.realisation.exportJournal({ ...asked, ticket: 'meanwhile' })
    const written = wholeFile(pieces)
    await begun(client, 'meanwhile')
    await client.expense.add(late(programmeId, lineIds[0] ?? ''))
    expect(await (await written).text()).toBe(before)
    expect(await whole('after')).toContain('(NOWA/1)')
  })
})

const heading = 'Numer dokumentu;NIP;Kontrahent;Data wystawienia;Brutto;Netto;Pozycja budżetu'

function list(count: number): File {
  const rows = Array.from(
    { length: count },
    (_, at) =>
      `FV/${at + 1};5265877635;Szkolenia Zachód;02.03.2020;${at + 1},23;${at + 1},00;Trenerzy`,
  )
  return new File([[heading, ...rows].join('\r\n')], 'lista.csv')
}

describe('an import under way', () => {
  it('leaves nothing written when it is given up, and can be begun again', async () => {
    const office = await expenseOffice()
    const { client, programmeId } = office
    const preview = await client.expenseImport.previewSheet({ programmeId, file: list(400) })
    const ready = preview.rows.flatMap((row) => (row.verdict === 'new' ? [row.line] : []))
    expect(ready).toHaveLength(400)
    const input = {
      programmeId,
      previewId: preview.previewId,
      fields: preview.mapping.columns.map(({ field }) => field),
      lineChoices: [],
      reasons: [],
      leftOut: [],
      payments: false,
      ready,
    }
    const before = dumpOf(office.path)
    const call = codeOf(client.expenseImport.importSheet({ ...input, ticket: 'first' }))
    expect(await begun(client, 'first')).toMatchObject({ total: 400 })
    expect(await client.office.giveUp({ ticket: 'first' })).toEqual({ stopped: true })
    expect(await call).toBe('office.givenUp')
    expect(await client.office.progress({ ticket: 'first' })).toBeNull()
    expect(dumpOf(office.path)).toEqual(before)

    const again = await client.expenseImport.importSheet({ ...input, ticket: 'again' })
    expect(again).toMatchObject({ created: 400, changed: 0 })
  })
})

describe('an import of cost lines under way', () => {
  it('says how far it has come, and given up it leaves nothing', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    const rows = Array.from({ length: 2_000 }, (_, at) => `Zadanie 1;personel;Pozycja ${at};1;1,00`)
    const text = ['Zadanie;Kategoria;Nazwa kosztu;Ilość;Cena jedn.', ...rows].join('\r\n')
    const file = new File([`\uFEFF${text}`], 'plan.csv', { type: 'text/csv' })
    const { versions } = await client.budget.overview({ programmeId })
    const versionId = versions.at(-1)?.id ?? ''
    const {
      previewId,
      mapping,
      rows: judged,
    } = await client.budget.previewLines({
      versionId,
      file,
    })
    const fields = mapping.columns.map(({ field }) => field)
    const lines = judged.filter(({ verdict }) => verdict === 'new').map(({ line }) => line)
    expect(lines).toHaveLength(2_000)
    const before = dumpOf(office.path)
    const asked = { versionId, previewId, fields, lines, ticket: 'plan' }
    const done = client.budget.importLines(asked)
    const told = codeOf(done)
    const progress = await begun(client, 'plan')
    expect(progress).toMatchObject({ total: 2_000 })
    expect(progress.done).toBeLessThan(2_000)
    expect(await client.office.giveUp({ ticket: 'plan' })).toEqual({ stopped: true })
    expect(await told).toBe('office.givenUp')
    expect(dumpOf(office.path)).toEqual(before)
    expect(await client.budget.importLines(asked)).toMatchObject({ created: 2_000 })
  })
})
