import { describe, expect, it } from 'vitest'
import { withSqlite } from '../stores/temp-store.ts'
import { type ExpenseOffice, expenseOffice, invoice, part } from './expense-office.ts'
import { codeOf, refusalOf } from './office.ts'
import { select } from './peek.ts'

/** Brings a document through both checks. */
async function checked({ client }: ExpenseOffice, id: string) {
  const seen = async () => {
    const { version } = await client.expense.get({ id })
    return { documents: [{ id, version }] }
  }
  await client.expense.checkFormally(await seen())
  await client.expense.check(await seen())
  return client.expense.get({ id })
}

describe('entering a document', () => {
  it('keeps a draft with its contractor, its VAT within and its line remembered', async () => {
    const office = await expenseOffice()
    const { client, lines } = office
    const { id } = await client.expense.add(invoice(office))
    const page = await client.expense.get({ id })
    expect(page).toMatchObject({
      number: 'FV/1/2020',
      state: 'draft',
      contractor: { number: '5265877635', name: 'Szkolenia Zachód sp. z o.o.' },
      parts: [
        {
          line: '1.1 Trenerzy',
          amount: 123_000,
          vat: 23_000,
          limitedCategory: 'outsourcedServices',
        },
      ],
      left: 123_000,
      held: null,
    })
    const [contractor] = await client.expense.contractors({ q: 'zachod' })
    expect(contractor).toMatchObject({ lastLineId: lines.trainers, number: '5265877635' })
  })

  it('tells what the document leaves on its lines, whatever else is on them', async () => {
    const office = await expenseOffice()
    const { client, programmeId, lines } = office
    await client.expense.add(invoice(office))
    const [standing] = await client.expense.standing({
      programmeId,
      lineIds: [lines.trainers],
      documentId: null,
      contractId: null,
    })
    expect(standing).toEqual({
      lineId: lines.trainers,
      budget: 1_000_000,
      documents: 123_000,
      openContracts: 0,
      contracted: 0,
      contractDocuments: 0,
    })
  })

  it('refuses a likely duplicate by name, and takes it with a reason', async () => {
    const office = await expenseOffice()
    const { client } = office
    const first = await client.expense.add(invoice(office))
    const again = invoice(office, { number: 'fv/1 /2020', subject: 'Inny opis' })
    expect(await refusalOf(client.expense.add(again))).toMatchObject({
      code: 'expense.duplicate',
      figures: { id: first.id, number: 'FV/1/2020', contractor: 'Szkolenia Zachód sp. z o.o.' },
    })
    await client.expense.add({ ...again, duplicateReason: 'Dwa szkolenia tego samego dnia' })
  })

  it('writes nothing of what it refuses', async () => {
    const office = await expenseOffice()
    const { client } = office
    const refusals = [
      [invoice(office, { parts: [part(office, 'rooms', 123_001)] }), 'expense.partsOverGross'],
      [
        invoice(office, { vatEligible: false, parts: [part(office, 'rooms', 100_001)] }),
        'expense.partsOverNet',
      ],
      [invoice(office, { issuedOn: '2019-08-31' as never }), 'expense.issuedOutside'],
      [invoice(office, { number: '' }), 'expense.numberMissing'],
      [
        invoice(office, { parts: [part(office, 'rooms', 1, { lineId: 'nobody' })] }),
        'expense.lineUnknown',
      ],
      [
        invoice(office, {
          contractor: { id: null, kind: 'nip', number: '5265877636', name: 'X', account: '' },
        }),
        'nip.wrongCheckDigit',
      ],
    ] as const
    for (const [input, code] of refusals) {
      expect([code, await codeOf(client.expense.add(input))]).toEqual([code, code])
    }
    expect(select(office.path, 'SELECT id FROM contractor')).toEqual([])
    expect(select(office.path, 'SELECT id FROM expense_document')).toEqual([])
  })
})

describe('the way of a document', () => {
  it('goes draft, checked formally, checked, paid in parts, and back step by step', async () => {
    const office = await expenseOffice()
    const { client } = office
    const { id } = await client.expense.add(invoice(office))
    const page = await checked(office, id)
    expect(page).toMatchObject({ state: 'checked', formallyCheckedOn: '2020-09-15' })
    const pay = (amount: number, paidBefore: number, version = page.version) =>
      client.expense.pay({
        documentId: id,
        version,
        paidBefore: paidBefore as never,
        paidOn: '2020-03-20' as never,
        amount: amount as never,
        note: '',
      })
    await pay(23_000, 0)
    expect(await client.expense.get({ id })).toMatchObject({ state: 'checked', left: 100_000 })
    expect(await codeOf(pay(23_000, 0))).toBe('expense.paidMeanwhile')
    expect(await refusalOf(pay(100_001, 23_000))).toMatchObject({
      code: 'expense.paymentTooLarge',
      figures: { left: 100_000, over: 1 },
    })
    await pay(100_000, 23_000)
    const paid = await client.expense.get({ id })
    expect(paid).toMatchObject({ state: 'paid', paidOn: '2020-03-20', left: 0 })

    const why = { reason: 'Pomyłka' }
    expect(await codeOf(client.expense.undoCheck({ id, version: paid.version, ...why }))).toBe(
      'expense.undoPaymentsFirst',
    )
    for (const { id: paymentId, version } of paid.payments) {
      await client.expense.removePayment({ id: paymentId, version, ...why })
    }
    const unpaid = await client.expense.get({ id })
    expect(unpaid).toMatchObject({ state: 'checked', paidOn: null, left: 123_000 })
    await client.expense.undoCheck({ id, version: unpaid.version, ...why })
    const { version } = await client.expense.get({ id })
    await client.expense.undoFormalCheck({ id, version, ...why })
    const draft = await client.expense.get({ id })
    expect(draft.state).toBe('draft')
    await client.expense.remove({ id, version: draft.version, reason: '' })
    expect(await codeOf(client.expense.get({ id }))).toBe('record.gone')
  })

  it('takes a reason for what is ineligible, and a whole one changes the state', async () => {
    const office = await expenseOffice()
    const { client } = office
    const { id } = await client.expense.add(invoice(office))
    const { parts } = await client.expense.get({ id })
    const [first] = parts
    if (first === undefined) throw new Error('No part')
    const rule = (ineligible: number, reason: string) =>
      client.expense.setIneligible({
        id: first.id,
        version: first.version,
        ineligible: ineligible as never,
        reason,
      })
    expect(await codeOf(rule(123_000, ''))).toBe('expense.ineligibleReasonMissing')
    expect(await codeOf(rule(123_001, 'Za dużo'))).toBe('expense.ineligibleOverPart')
    await rule(123_000, 'Poza projektem')
    expect(await client.expense.get({ id })).toMatchObject({ state: 'ineligible' })
  })

  it('holds corrections within what they correct', async () => {
    const office = await expenseOffice()
    const { client } = office
    const { id } = await client.expense.add(invoice(office))
    const correction = (gross: number, number: string) =>
      invoice(office, {
        number,
        correctsId: id,
        gross: gross as never,
        net: gross as never,
        parts: [part(office, 'trainers', gross)],
      })
    expect(await codeOf(client.expense.add(correction(-123_001, 'KOR/1')))).toBe(
      'expense.correctionTooLarge',
    )
    await client.expense.add(correction(-100_000, 'KOR/1'))
    expect(await codeOf(client.expense.add(correction(-23_001, 'KOR/2')))).toBe(
      'expense.correctionTooLarge',
    )
    const page = await client.expense.get({ id })
    expect(page.corrections).toMatchObject([{ number: 'KOR/1', gross: -100_000 }])
    const removal = client.expense.remove({ id, version: page.version, reason: '' })
    expect(await codeOf(removal)).toBe('expense.hasCorrections')
  })
})

describe('a list of documents', () => {
  it('adds up to the parts that its filter leaves, and pages through all of them', async () => {
    const office = await expenseOffice()
    const { client, programmeId, lines } = office
    const amounts = [100_00, 200_00, 300_00]
    for (const [at, gross] of amounts.entries()) {
      const half = gross / 2
      await client.expense.add(
        invoice(office, {
          number: `FV/${at}`,
          issuedOn: `2020-0${at + 3}-02` as never,
          gross: gross as never,
          net: gross as never,
          subject: at === 1 ? 'Wynajem sali w Żaganiu' : 'Szkolenie',
          parts: [part(office, 'trainers', half), part(office, 'rooms', half)],
        }),
      )
    }
    const sums = (filter: object) => client.expense.sums({ programmeId, filter })
    expect(await sums({})).toEqual({
      documents: 3,
      gross: 600_00,
      eligible: 600_00,
      ineligible: 0,
      paid: 0,
      amount: 600_00,
      claimed: null,
      settled: null,
    })
    expect(await sums({ line: lines.rooms })).toMatchObject({
      documents: 3,
      gross: 600_00,
      eligible: 300_00,
    })
    expect(await sums({ q: 'zaganiu sali' })).toMatchObject({ documents: 1, eligible: 200_00 })
    expect(await sums({ q: '5265877635', from: '2020-04-01', line: lines.trainers })).toMatchObject(
      {
        documents: 2,
        gross: 500_00,
        eligible: 250_00,
      },
    )
    expect(await sums({ state: 'paid' })).toMatchObject({ documents: 0, eligible: 0 })
    const page = (offset: number) =>
      client.expense.list({
        programmeId,
        filter: { line: lines.rooms },
        order: 'gross',
        descending: true,
        offset,
        limit: 2,
      })
    const rows = [...(await page(0)), ...(await page(2))]
    expect(rows.map(({ number, eligible, line }) => [number, eligible, line])).toEqual([
      ['FV/2', 150_00, '1.2 Sale'],
      ['FV/1', 100_00, '1.2 Sale'],
      ['FV/0', 50_00, '1.2 Sale'],
    ])
  })
})

describe('a document that a submitted claim holds', () => {
  it('is frozen: the refusal names the claim', async () => {
    const office = await expenseOffice()
    const { client, programmeId } = office
    const entered = invoice(office)
    const { id } = await client.expense.add(entered)
    const { parts, version } = await client.expense.get({ id })
    const [first] = parts
    if (first === undefined) throw new Error('No part')
    withSqlite(office.path, (sqlite) => {
      sqlite
        .prepare(
          `INSERT INTO claim (id, version, programme_id, ordinal, number, kinds, "from", "to", state, progress, indicators, problems, plan, advance_requested)
           VALUES ('c', 1, ?, 1, 'WNP-1', '["refund"]', '2020-01-01', '2020-03-31', 'draft', '[]', '[]', '', '', 0)`,
        )
        .run(programmeId)
      sqlite
        .prepare(
          `INSERT INTO claim_entry (id, version, claim_id, ordinal, expense_line_id, line_id, amount, own, reason)
           VALUES ('e', 1, 'c', 1, ?, ?, 123000, 12300, '')`,
        )
        .run(first.id, first.lineId)
      sqlite.exec("UPDATE claim SET state = 'submitted', submitted_on = '2020-04-02'")
    })
    const seenParts = [{ id: first.id, version: first.version }]
    const change = { ...entered, id, version, seenParts, remarks: 'Po złożeniu' }
    expect(await refusalOf(client.expense.save(change))).toEqual({
      code: 'expense.frozen',
      figures: { number: 'FV/1/2020', claim: 'WNP-1' },
    })
    const [last] = await client.history.list({ before: null, limit: 1 })
    const back = client.history.takeBack({ id: last?.id ?? '', reason: 'Pomyłka' })
    expect(await codeOf(back)).toBe('expense.frozen')
  })
})

describe('a change of a document', () => {
  it('is refused when somebody else changed its parts alone', async () => {
    const office = await expenseOffice()
    const { client } = office
    const entered = invoice(office)
    const { id } = await client.expense.add(entered)
    const { version, parts } = await client.expense.get({ id })
    const seenParts = parts.map((one) => ({ id: one.id, version: one.version }))
    const moved = { ...entered, parts: [part(office, 'rooms', 123_000)] }
    await client.expense.save({ ...moved, id, version, seenParts })
    const late = { ...entered, parts: [part(office, 'mentors', 100)], id, version, seenParts }
    expect(await codeOf(client.expense.save(late))).toBe('record.changedMeanwhile')
    expect((await client.expense.get({ id })).parts).toMatchObject([{ line: '1.2 Sale' }])
  })

  it('cannot be taken back so that checks and payments disagree', async () => {
    const office = await expenseOffice()
    const { client } = office
    const { id } = await client.expense.add(invoice(office))
    const { version } = await checked(office, id)
    const [check] = await client.history.list({ before: null, limit: 1 })
    await client.expense.pay({
      documentId: id,
      version,
      paidBefore: 0 as never,
      paidOn: '2020-03-20' as never,
      amount: 1 as never,
      note: '',
    })
    const back = client.history.takeBack({ id: check?.id ?? '', reason: 'Pomyłka' })
    expect(await codeOf(back)).toBe('expense.undoPaymentsFirst')
  })
})

describe('a file kept with a document', () => {
  it('comes back byte for byte, and a spoilt one is refused', async () => {
    const office = await expenseOffice()
    const { client } = office
    const { id } = await client.expense.add(invoice(office))
    const bytes = new TextEncoder().encode('%PDF-1.7 zażółć')
    const file = new File([bytes], '../skan faktury.PDF', { type: 'text/html' })
    await client.expense.attach({ documentId: id, file })
    const { attachments } = await client.expense.get({ id })
    const [kept] = attachments
    if (kept === undefined) throw new Error('Nothing was attached')
    expect(kept).toMatchObject({ name: 'skan faktury.pdf', mediaType: 'application/pdf' })
    const back = await client.expense.attachment({ id: kept.id })
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes)
    const html = new File(['<html>'], 'faktura.pdf')
    expect(await codeOf(client.expense.attach({ documentId: id, file: html }))).toBe(
      'expense.fileKind',
    )
    withSqlite(office.path, (sqlite) => {
      sqlite.prepare('UPDATE attachment_content SET content = ?').run(Buffer.from('%PDF-1.7'))
    })
    expect(await codeOf(client.expense.attachment({ id: kept.id }))).toBe('expense.fileDamaged')
  })
})
