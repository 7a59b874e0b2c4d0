import { type LubuskieOffice, lubuskieOffice, startOffice, tempDir } from './office.ts'
import { type LineKey, plantBudget } from './plant-budget.ts'
import type { Client } from './run-office.ts'

export interface ExpenseOffice extends LubuskieOffice {
  readonly lines: Readonly<Record<LineKey, string>>
}

/** An office with the real programme and an approved budget of three lines. */
export async function expenseOffice(): Promise<ExpenseOffice> {
  const dataDir = tempDir()
  const first = await lubuskieOffice({ dataDir })
  await first.close()
  const lines = await plantBudget(first.path)
  return { ...(await reopened(dataDir, first)), lines }
}

async function reopened(dataDir: string, first: LubuskieOffice): Promise<LubuskieOffice> {
  const office = await startOffice({ dataDir, storePath: first.path })
  return { ...office, path: first.path, programmeId: first.programmeId }
}

export type Entered = Parameters<Client['expense']['add']>[0]

/** An invoice of 1 230,00 zł gross from a valid NIP, whole on the trainers' line. */
export const invoice = (office: ExpenseOffice, over: Partial<Entered> = {}): Entered =>
  ({
    programmeId: office.programmeId,
    kind: 'invoice',
    number: 'FV/1/2020',
    ledgerNumber: '',
    ksefNumber: '',
    contractor: {
      id: null,
      kind: 'nip',
      number: '526-587-76-35',
      name: 'Szkolenia Zachód sp. z o.o.',
      account: '',
    },
    contractId: null,
    correctsId: null,
    issuedOn: '2020-03-02',
    dueOn: null,
    subject: 'Szkolenie kadry',
    gross: 123_000,
    net: 100_000,
    vatEligible: true,
    foreign: null,
    remarks: '',
    parts: [part(office, 'trainers', 123_000)],
    duplicateReason: '',
    outsideAccepted: false,
    ...over,
  }) as Entered

export const part = (office: ExpenseOffice, key: LineKey, amount: number, over: object = {}) =>
  ({
    lineId: office.lines[key],
    month: '2020-03',
    amount,
    vat: null,
    ineligible: 0,
    ineligibleReason: '',
    ...over,
  }) as Entered['parts'][number]
