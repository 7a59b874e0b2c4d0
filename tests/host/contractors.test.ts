import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import { type ExpenseOffice, expenseOffice, invoice } from './expense-office.ts'
import { codeOf, refusalOf } from './office.ts'

const second = {
  id: null,
  kind: 'none' as const,
  number: '',
  name: 'Łódź – Wynajem Sal',
  account: '',
}

/** Two invoices of the trainers' firm and one of a landlord without a number. */
async function spent(office: ExpenseOffice) {
  await office.client.expense.add(invoice(office))
  await office.client.expense.add(
    invoice(office, { number: 'FV/2/2020', subject: 'Dojazd', issuedOn: day('2020-03-03') }),
  )
  await office.client.expense.add(
    invoice(office, {
      number: 'R/7/2020',
      issuedOn: day('2020-03-04'),
      contractor: second,
      subject: 'Sala',
      kind: 'bill',
    }),
  )
}

const named = async ({ client, programmeId }: ExpenseOffice, name: string) => {
  const found = (await client.contractor.list({ programmeId })).find((one) => one.name === name)
  if (found === undefined) throw new Error(`No contractor is called ${name}`)
  return found
}

describe('contractors', () => {
  it('say what their documents come to, as the list of those documents does', async () => {
    const office = await expenseOffice()
    const { client, programmeId } = office
    await spent(office)
    const all = await client.contractor.list({ programmeId })
    expect(all.map(({ name, documents, gross }) => ({ name, documents, gross }))).toEqual([
      { name: 'Szkolenia Zachód sp. z o.o.', documents: 2, gross: 246_000 },
      { name: 'Łódź – Wynajem Sal', documents: 1, gross: 123_000 },
    ])
    for (const { id, documents, gross } of all) {
      const sums = await client.expense.sums({ programmeId, filter: { contractor: id } })
      expect(sums).toMatchObject({ documents, gross })
    }
  })

  it('are renamed for all their documents, which are found by both names', async () => {
    const office = await expenseOffice()
    const { client, programmeId } = office
    await spent(office)
    const {
      documents: _,
      gross: __,
      contracts: ___,
      ...firm
    } = await named(office, 'Szkolenia Zachód sp. z o.o.')
    await client.contractor.save({ ...firm, name: 'Akademia Żuraw', account: '' })
    for (const q of ['akademia zuraw', 'szkolenia zachod', '5265877635', 'zuraw dojazd']) {
      const { documents } = await client.expense.sums({ programmeId, filter: { q } })
      expect([q, documents]).toEqual([q, q === 'zuraw dojazd' ? 1 : 2])
    }
    const [change] = await client.history.list({ before: null, limit: 1 })
    expect(change).toMatchObject({ procedure: 'contractor.save', subject: 'Akademia Żuraw' })
  })

  it('are not saved over another person’s change, and both values are told', async () => {
    const office = await expenseOffice()
    const { client } = office
    await spent(office)
    const { documents: _, gross: __, contracts: ___, ...seen } = await named(office, second.name)
    await client.contractor.save({ ...seen, name: 'Sale Łódź' })
    expect(await refusalOf(client.contractor.save({ ...seen, name: 'Wynajem' }))).toMatchObject({
      code: 'record.conflict',
      conflicts: [{ field: 'name', yours: 'Wynajem', theirs: 'Sale Łódź' }],
    })
  })

  it.each([
    ['a wrong NIP', { kind: 'nip' as const, number: '5265877636' }, 'nip.wrongCheckDigit'],
    [
      'another one’s NIP',
      { kind: 'nip' as const, number: '526-587-76-35' },
      'expense.contractorTaken',
    ],
    [
      'no number where one is meant',
      { kind: 'pesel' as const, number: ' ' },
      'expense.contractorNumberMissing',
    ],
    ['a wrong account', { account: '61109010140000071219812875' }, 'nrb.wrongCheckDigits'],
    ['no name', { name: '  ' }, 'expense.contractorNameMissing'],
  ])('are not given %s', async (_, over, code) => {
    const office = await expenseOffice()
    await spent(office)
    const { documents, gross, contracts, ...landlord } = await named(office, second.name)
    expect(await codeOf(office.client.contractor.save({ ...landlord, ...over }))).toBe(code)
    expect(await named(office, second.name)).toEqual({ ...landlord, documents, gross, contracts })
  })
})

describe('what the palette finds', () => {
  it('is documents, contractors and contracts by number, name or NIP, folded', async () => {
    const office = await expenseOffice()
    const { client, programmeId } = office
    await spent(office)
    await client.supplierContract.save({
      ...{ programmeId, id: null, version: 0, number: 'U/5/2020' },
      contractor: { kind: 'nip', number: '5265877635', name: 'Szkolenia Zachód sp. z o.o.' },
      ...{ signedOn: day('2020-02-03'), endsOn: null, subject: 'Cykl szkoleń', procurement: '' },
      lines: [{ lineId: office.lines.trainers, amount: grosze(500_000) }],
    })
    const found = async (q: string) => {
      const { documents, contractors, contracts } = await client.expense.find({ programmeId, q })
      return [documents, contracts]
        .map((rows) => rows.map(({ number }) => number))
        .concat([contractors.map(({ name }) => name)])
    }
    const firm = 'Szkolenia Zachód sp. z o.o.'
    expect(await found('fv/2')).toEqual([['FV/2/2020', 'FV/1/2020'], [], []])
    expect(await found('LODZ sal')).toEqual([['R/7/2020'], [], [second.name]])
    for (const nip of ['5265877635', '526-587-76-35']) {
      expect(await found(nip)).toEqual([['FV/2/2020', 'FV/1/2020'], ['U/5/2020'], [firm]])
    }
    expect(await found('cykl szkolen')).toEqual([[], ['U/5/2020'], []])
    expect(await found(' % ')).toEqual([[], [], []])
  })

  it('is at most six of a kind, the newest documents first', async () => {
    const office = await expenseOffice()
    const { client, programmeId } = office
    for (let at = 1; at <= 8; at += 1) {
      const issuedOn = day(`2020-03-0${at}`)
      await client.expense.add(
        invoice(office, { number: `FV/${at}/2020`, issuedOn, ledgerNumber: `K${at}` }),
      )
    }
    const { documents } = await client.expense.find({ programmeId, q: 'fv' })
    expect(documents.map(({ number }) => number)).toEqual(
      [8, 7, 6, 5, 4, 3].map((at) => `FV/${at}/2020`),
    )
  })

  it('has the document of exactly the number first, however old it is', async () => {
    const office = await expenseOffice()
    const { client, programmeId } = office
    for (const at of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const number = at === 1 ? 'K/1' : `K/1/${at}`
      const issuedOn = day(`2020-03-0${at}`)
      await client.expense.add(invoice(office, { number, issuedOn, ledgerNumber: `L${at}` }))
    }
    const { documents } = await client.expense.find({ programmeId, q: 'k/1' })
    expect(documents.map(({ number }) => number)).toEqual([
      'K/1',
      'K/1/8',
      'K/1/7',
      'K/1/6',
      'K/1/5',
      'K/1/4',
    ])
  })
})
