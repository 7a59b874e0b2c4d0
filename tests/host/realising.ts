/** Spending a budget through the contract, for tests of its realisation. Whole grosze. */
import { type Day, day } from '#db/values/day.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import { agreed, approve, fill } from './budgeting.ts'
import { type Client, type LubuskieOffice, lubuskieOffice } from './office.ts'

type Entered = Parameters<Client['expense']['add']>[0]

export interface SpendingOffice extends LubuskieOffice {
  /** Cost lines by name. */
  readonly lines: ReadonlyMap<string, string>
}

/** The real office with the agreement's budget of 895 618,00 zł, approved. */
export async function spendingOffice(): Promise<SpendingOffice> {
  const office = await lubuskieOffice()
  const lines = await fill(office, agreed)
  await approve(office)
  return { ...office, lines }
}

const firm = { kind: 'nip' as const, number: '5265877635', name: 'Szkolenia Zachód sp. z o.o.' }

/** The id of a cost line by its name. */
export function lineOf({ lines }: SpendingOffice, name: string): string {
  const id = lines.get(name)
  if (id === undefined) throw new Error(`No line ${name}`)
  return id
}

/** A contract signed on 3 February 2020. */
export function signContract(
  office: SpendingOffice,
  number: string,
  amounts: Readonly<Record<string, number>>,
  signedOn: Day = day('2020-02-03'),
) {
  return office.client.supplierContract.save({
    programmeId: office.programmeId,
    id: null,
    version: 0,
    contractor: firm,
    number,
    signedOn,
    endsOn: day('2020-12-31'),
    subject: 'Szkolenia kadry',
    procurement: 'Zapytanie ofertowe',
    lines: Object.entries(amounts).map(([name, amount]) => ({
      lineId: lineOf(office, name),
      amount,
    })),
  })
}

/** An invoice of one contractor, its parts by the names of the lines. */
export const addInvoice = (
  office: SpendingOffice,
  number: string,
  issuedOn: string,
  amounts: Readonly<Record<string, number>>,
  over: Partial<Entered> = {},
) => {
  const gross = Object.values(amounts).reduce((sum, amount) => sum + amount, 0)
  return office.client.expense.add({
    programmeId: office.programmeId,
    kind: 'invoice',
    number,
    ledgerNumber: '',
    ksefNumber: '',
    contractor: { id: null, ...firm, account: '' },
    contractId: null,
    correctsId: null,
    issuedOn: day(issuedOn),
    dueOn: null,
    subject: 'Szkolenie',
    gross: grosze(gross),
    net: grosze(gross),
    vatEligible: true,
    foreign: null,
    remarks: '',
    parts: Object.entries(amounts).map(([name, amount]) => ({
      lineId: lineOf(office, name),
      month: issuedOn.slice(0, 7),
      amount: grosze(amount),
      vat: null,
      ineligible: grosze(0),
      ineligibleReason: '',
    })),
    duplicateReason: 'Test',
    outsideAccepted: false,
    ...over,
  } as Entered)
}

/** Checks a document in form and in substance and pays it in full. */
export async function checkAndPay({ client }: SpendingOffice, id: string, paidOn: string) {
  const seen = async () => {
    const { version } = await client.expense.get({ id })
    return { id, version }
  }
  await client.expense.checkFormally({ documents: [await seen()] })
  await client.expense.check({ documents: [await seen()] })
  const { version, gross } = await client.expense.get({ id })
  const amount: Grosze = gross
  await client.expense.pay({
    documentId: id,
    version,
    paidBefore: grosze(0),
    paidOn: day(paidOn),
    amount,
    note: '',
  })
}

/** The realisation on a day, by default today. */
export const realisationOf = async (
  { client, programmeId }: Pick<LubuskieOffice, 'client' | 'programmeId'>,
  on?: string,
) =>
  (
    await client.realisation.matrix({
      programmeId,
      ...(on === undefined ? {} : { day: day(on) }),
    })
  ).realisation
