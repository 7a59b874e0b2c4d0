import { describe, expect, it } from 'vitest'
import { day, instantOf } from '#db/values/day.ts'
import { emptyNote } from '#db/values/desk.ts'
import { grosze } from '#db/values/money.ts'
import { type ExpenseOffice, expenseOffice, invoice } from './expense-office.ts'
import { codeOf, refusalOf } from './office.ts'
import { select } from './peek.ts'

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
      { name: 'Łódź – Wynajem Sal', documents: 1, gross: grosze(123_000) },
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

async function documentsFound({ client, programmeId }: ExpenseOffice, q: string) {
  const { groups } = await client.desk.search({ programmeId, q })
  const hits = groups.flatMap((group) => group.hits)
  return hits.flatMap((hit) => (hit.kind === 'document' ? [hit.number] : []))
}

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
      const { groups } = await client.desk.search({ programmeId, q })
      const hits = groups.flatMap((group) => group.hits)
      return [
        hits.flatMap((hit) => (hit.kind === 'document' ? [hit.number] : [])),
        hits.flatMap((hit) => (hit.kind === 'contract' ? [hit.number] : [])),
        hits.flatMap((hit) => (hit.kind === 'contractor' ? [hit.name] : [])),
      ]
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
    const { client } = office
    for (let at = 1; at <= 8; at += 1) {
      const issuedOn = day(`2020-03-0${at}`)
      await client.expense.add(
        invoice(office, { number: `FV/${at}/2020`, issuedOn, ledgerNumber: `K${at}` }),
      )
    }
    expect(await documentsFound(office, 'fv')).toEqual(
      [8, 7, 6, 5, 4, 3].map((at) => `FV/${at}/2020`),
    )
  })

  it('has the document of exactly the number first, however old it is', async () => {
    const office = await expenseOffice()
    const { client } = office
    for (const at of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const number = at === 1 ? 'K/1' : `K/1/${at}`
      const issuedOn = day(`2020-03-0${at}`)
      await client.expense.add(invoice(office, { number, issuedOn, ledgerNumber: `L${at}` }))
    }
    expect(await documentsFound(office, 'k/1')).toEqual([
      'K/1',
      'K/1/8',
      'K/1/7',
      'K/1/6',
      'K/1/5',
      'K/1/4',
    ])
  })
})

describe('two contractors that are one', () => {
  const landlordAsFirm = { ...second, name: 'Łódź Wynajem sal sp. z o.o.', account: '' }
  const seen = ({ id, version }: { id: string; version: number }) => ({ id, version })

  /** A landlord entered twice, once with an account and a contract. */
  async function twice() {
    const office = await expenseOffice()
    const { client, programmeId, lines } = office
    await spent(office)
    await client.expense.add(
      invoice(office, {
        ...{ number: 'R/8/2020', kind: 'bill', issuedOn: day('2020-03-09') },
        contractor: { ...landlordAsFirm, account: '61109010140000071219812874' },
      }),
    )
    await client.supplierContract.save({
      ...{ programmeId, id: null, version: 0, number: 'U/5/2020' },
      contractor: landlordAsFirm,
      ...{ signedOn: day('2020-02-03'), endsOn: null, subject: 'Sale', procurement: '' },
      lines: [{ lineId: lines.trainers, amount: grosze(500_000) }],
    })
    return {
      office,
      kept: await named(office, second.name),
      other: await named(office, landlordAsFirm.name),
    }
  }

  it('become one: documents and contracts move, empty fields are filled, undone through history', async () => {
    const { office, kept, other } = await twice()
    const { client, programmeId } = office
    const before = await client.contractor.list({ programmeId })
    const done = await client.contractor.merge({
      ...{ kept: seen(kept), other: seen(other), reason: 'Ten sam właściciel sal' },
    })
    expect(done).toMatchObject({ moved: 2, twice: [] })
    const all = await client.contractor.list({ programmeId })
    expect(all.map(({ id }) => id)).not.toContain(other.id)
    expect(all.find(({ id }) => id === kept.id)).toMatchObject({
      ...{ name: second.name, account: '61109010140000071219812874' },
      ...{ documents: 2, contracts: 1, gross: 246_000 },
    })
    const [change] = await client.history.list({ before: null, limit: 1 })
    expect(change).toMatchObject({
      procedure: 'contractor.merge',
      reason: 'Ten sam właściciel sal',
    })
    await client.history.takeBack({ id: done.changeSetId, reason: 'Dwie różne firmy' })
    const back = await client.contractor.list({ programmeId })
    const shown = (rows: typeof before) => rows.map(({ version: _, ...row }) => row)
    expect(shown(back)).toEqual(shown(before))
  })

  it('are one in a note that is being typed, too', async () => {
    const { office, kept, other } = await twice()
    const { client, programmeId } = office
    const openedAt = instantOf(new Date('2020-09-15T07:00:00Z'))
    const body = { ...emptyNote, callerKind: 'contractor' as const, contractorId: other.id }
    await client.note.open({ id: 'typed', programmeId, openedAt, body })
    await client.contractor.merge({ kept: seen(kept), other: seen(other), reason: 'To samo' })
    const [note] = (await client.note.list({ programmeId })).notes
    expect(note?.body).toEqual({ ...body, contractorId: kept.id })
  })

  it('give the cost line last used to the one that has none', async () => {
    const { office, kept } = await twice()
    const { client, programmeId, lines } = office
    await client.supplierContract.save({
      ...{ programmeId, id: null, version: 0, number: 'U/6/2020' },
      contractor: { kind: 'none', number: '', name: 'Sale bez faktur' },
      ...{ signedOn: day('2020-02-03'), endsOn: null, subject: 'Sale', procurement: '' },
      lines: [{ lineId: lines.trainers, amount: grosze(1_000) }],
    })
    const bare = await named(office, 'Sale bez faktur')
    const lastLineOf = (id: string) =>
      select(office.path, `SELECT last_line_id AS line FROM contractor WHERE id = '${id}'`)
    expect(lastLineOf(bare.id)).toEqual([{ line: null }])
    await client.contractor.merge({ kept: seen(bare), other: seen(kept), reason: 'To samo' })
    expect(lastLineOf(bare.id)).toEqual([{ line: lines.trainers }])
  })

  it('are told which document may have been entered twice', async () => {
    const { office, kept, other } = await twice()
    await office.client.expense.add(
      invoice(office, {
        ...{
          number: 'R/7/2020',
          kind: 'bill',
          issuedOn: day('2020-04-09'),
          gross: grosze(123_000),
        },
        ...{ contractor: landlordAsFirm, duplicateReason: 'Sprawdzone' },
      }),
    )
    const done = await office.client.contractor.merge({
      ...{ kept: seen(kept), other: seen(await named(office, other.name)), reason: 'To samo' },
    })
    expect(done.twice).toEqual(['R/7/2020'])
  })

  it('are refused with both NIPs, without a reason, against another’s change and by role', async () => {
    const { office, kept, other } = await twice()
    const { client } = office
    const firm = await named(office, 'Szkolenia Zachód sp. z o.o.')
    const { documents: _, gross: __, contracts: ___, ...row } = other
    await client.contractor.save({ ...row, kind: 'nip', number: '1234563218' })
    const numbered = await named(office, other.name)
    const two = { kept: seen(firm), other: seen(numbered), reason: 'To samo' }
    expect(await refusalOf(client.contractor.merge(two))).toEqual({
      code: 'expense.mergeTwoNips',
      figures: {
        ...{ kept: firm.name, keptNip: '5265877635' },
        ...{ other: numbered.name, otherNip: '1234563218' },
      },
    })
    const merge = (over: object) =>
      codeOf(
        client.contractor.merge({
          ...{ kept: seen(kept), other: seen(numbered), reason: 'To samo' },
          ...over,
        }),
      )
    expect(await merge({ reason: ' ' })).toBe('expense.mergeReasonMissing')
    expect(await merge({ other: seen(kept) })).toBe('expense.mergeItself')
    expect(await merge({ other: seen(other) })).toBe('record.changedMeanwhile')
    const viewer = await client.account.add({ name: 'Ktoś', login: 'ktos', role: 'viewer' })
    const asViewer = office.window(viewer.id).contractor.merge(two)
    expect(await codeOf(asViewer)).toBe('account.roleNotAllowed')
  })
})
