import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import { agreed, fill } from './budgeting.ts'
import { codeOf, lubuskieOffice } from './office.ts'
import {
  addInvoice,
  checkAndPay,
  lineOf,
  realisationOf,
  signContract,
  spendingOffice,
} from './realising.ts'

const zl = (amount: number) => amount / 100

describe('the realisation of a new office', () => {
  it('shows the totals of the sheet and what comes next', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    const found = await client.realisation.matrix({ programmeId })
    expect(found.draft).toEqual({ ordinal: 1, lines: 0 })
    expect(found.proposed).toContain('indirectRate')
    expect(found.realisation).toMatchObject({
      version: null,
      tasks: [],
      unallocated: 895_618_00,
      direct: { budget: 895_618_00 },
      indirect: { budget: 179_123_60 },
      total: { budget: 1_074_741_60, left: 1_074_741_60 },
    })
    await fill(office, agreed)
    expect((await client.realisation.matrix({ programmeId })).draft).toEqual({
      ordinal: 1,
      lines: 6,
    })
  })
})

describe('the realisation of a budget', () => {
  it('follows the money from the contract to the settled claim', async () => {
    const office = await spendingOffice()
    const { client, programmeId } = office
    const trainers = async (on?: string) => {
      const { tasks } = await realisationOf(office, on)
      const found = tasks.flatMap((task) => task.lines).find(({ name }) => name === 'Trenerzy')
      if (found === undefined) throw new Error('No line of trainers')
      return found.figures
    }
    expect(await trainers()).toMatchObject({ budget: 300_000_00, left: 300_000_00 })

    const contract = await signContract(office, 'U/1/2020', { Trenerzy: 40_000_00 })
    expect(await trainers()).toMatchObject({
      contracted: 40_000_00,
      openContracts: 40_000_00,
      left: 260_000_00,
    })

    // A document of the contract uses it up: what is left stays the same.
    const contractId = contract.id
    const { id } = await addInvoice(
      office,
      'FV/1',
      '2020-03-02',
      { Trenerzy: 10_000_00 },
      { contractId },
    )
    expect(await trainers()).toMatchObject({
      documents: 10_000_00,
      openContracts: 30_000_00,
      paid: 0,
      left: 260_000_00,
    })
    await checkAndPay(office, id, '2020-03-20')
    expect(await trainers()).toMatchObject({ documents: 10_000_00, paid: 10_000_00 })

    // On past days it stands as it stood.
    expect(await trainers('2020-03-19')).toMatchObject({ documents: 10_000_00, paid: 0 })
    expect(await trainers('2020-03-01')).toMatchObject({ documents: 0, openContracts: 40_000_00 })
    expect(await trainers('2020-02-02')).toMatchObject({ contracted: 0, left: 300_000_00 })
    expect((await realisationOf(office, '2020-01-01')).version).toBeNull()

    // Closed early, what was not invoiced is free again.
    const { contracts } = await client.supplierContract.list({ programmeId })
    expect(contracts[0]).toMatchObject({ amount: 40_000_00, used: 10_000_00, open: 30_000_00 })
    await client.supplierContract.close({
      id: contractId,
      version: contracts[0]?.version ?? 0,
      on: day('2020-06-01'),
      reason: 'Odstąpienie',
    })
    expect(await trainers()).toMatchObject({ contracted: 40_000_00, left: 290_000_00 })
    expect(await trainers('2020-05-31')).toMatchObject({ left: 260_000_00 })

    const { direct, indirect, total } = await realisationOf(office)
    expect(zl(direct.documents)).toBe(10_000)
    expect(zl(indirect.documents)).toBe(2_000)
    expect(zl(total.left)).toBe(1_074_741.6 - 12_000)
  })

  it('groups the same money by months and draws its course', async () => {
    const office = await spendingOffice()
    const { client, programmeId } = office
    const { id } = await addInvoice(office, 'FV/1', '2020-03-02', { Trenerzy: 10_000_00 })
    await addInvoice(office, 'FV/2', '2020-04-02', { Opiekunowie: 2_000_00 })
    await checkAndPay(office, id, '2020-04-20')
    const months = await client.realisation.months({ programmeId })
    expect(months.map(({ month, figures }) => [month, figures.documents, figures.paid])).toEqual([
      ['2020-03', 10_000_00, 10_000_00],
      ['2020-04', 2_000_00, 0],
      [null, 0, 0],
    ])
    const left = months.reduce((sum, { figures }) => sum + figures.left, 0)
    expect(left).toBe((await realisationOf(office)).direct.left)
    const { points, budget } = await client.realisation.course({ programmeId })
    expect(budget).toBe(895_618_00)
    const paidBy = (month: string) => points.find((point) => point.month === month)?.paid
    expect([paidBy('2020-03'), paidBy('2020-04')]).toEqual([0, 10_000_00])
  })
})

describe('a contract with a contractor', () => {
  it('is changed, kept while documents name it, and removed when none does', async () => {
    const office = await spendingOffice()
    const { client, programmeId } = office
    const { id } = await signContract(office, 'U/1/2020', { Trenerzy: 40_000_00 })
    const saved = async () => {
      const { contracts } = await client.supplierContract.list({ programmeId })
      const [found] = contracts
      if (found === undefined) throw new Error('No contract')
      return found
    }
    const first = await saved()
    const { contractor, number, signedOn, endsOn, subject, procurement } = first
    await client.supplierContract.save({
      programmeId,
      id,
      version: first.version,
      ...{ contractor, number, signedOn, endsOn, subject, procurement },
      lines: [
        { lineId: lineOf(office, 'Trenerzy'), amount: grosze(30_000_00) },
        { lineId: lineOf(office, 'Opiekunowie'), amount: grosze(5_000_00) },
      ],
    })
    expect(await saved()).toMatchObject({ amount: 35_000_00, documents: 0 })
    const again = signContract(office, 'U/1/2020', { Trenerzy: 1 })
    expect(await codeOf(again)).toBe('supplierContract.numberTaken')

    await addInvoice(office, 'FV/1', '2020-03-02', { Trenerzy: 1_00 }, { contractId: id })
    const version = (await saved()).version
    expect(await codeOf(client.supplierContract.remove({ id, version }))).toBe(
      'supplierContract.hasDocuments',
    )
    const other = await signContract(office, 'U/2/2020', { Trenerzy: 1_00 })
    await client.supplierContract.remove(other)
    const { contracts } = await client.supplierContract.list({ programmeId })
    expect(contracts.map((one) => one.number)).toEqual(['U/1/2020'])
  })

  it('is not for everybody', async () => {
    const office = await spendingOffice()
    const account = await office.client.account.add({
      name: 'Marta Opiekun',
      login: 'marta',
      role: 'mentor',
    })
    const window = office.window(account.id)
    const { contracts } = await window.supplierContract.list({ programmeId: office.programmeId })
    expect(contracts).toEqual([])
    const asMentor = { ...office, client: window }
    expect(await codeOf(signContract(asMentor, 'U/1', { Trenerzy: 1 }))).toBe(
      'account.roleNotAllowed',
    )
  })
})
