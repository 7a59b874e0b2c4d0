/** What a claim says beside its documents, and what its figures are made of. */
import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { documentColumns } from '#db/values/claim-columns.ts'
import { day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import {
  type ClaimOffice,
  claimOffice,
  describeClaim,
  firstQuarter,
  secondQuarter,
  submitClaim,
} from './claiming.ts'
import { codeOf } from './office.ts'
import { addInvoice, checkAndPay, realisationOf, spendingOffice } from './realising.ts'

const office = () =>
  claimOffice(({ lines }) => [
    {
      number: 'FV/1',
      parts: [
        { lineId: lines['Raporty otwarcia'] ?? '', amount: 1_000_000 },
        { lineId: lines.Trenerzy ?? '', amount: 200_000 },
      ],
      paidOn: '2019-10-10',
    },
    {
      number: 'FV/2',
      parts: [{ lineId: lines.Trenerzy ?? '', amount: 50_000 }],
      paidOn: '2019-12-10',
    },
  ])

const draftOf = async ({ client, programmeId }: ClaimOffice, head = firstQuarter) =>
  client.claim.create({ programmeId, kinds: ['refund'], ...head })

const nothingReported = {
  income: grosze(0),
  incomeNote: '',
  returned: grosze(0),
  returnedNote: '',
}

describe('income and returned money', () => {
  it('are kept with a word, warned of without one, frozen, and added to earlier claims', async () => {
    const here = await office()
    const { client } = here
    const { id, version } = await draftOf(here)
    const asked = { ...nothingReported, income: grosze(1_234_56), returned: grosze(10_00) }
    const saved = await client.claim.reportMoney({ id, version, ...asked })
    const codes = async () => (await client.claim.get({ id })).wrong.map(({ code }) => code)
    expect(await codes()).toEqual(
      expect.arrayContaining(['incomeUnexplained', 'returnedUnexplained']),
    )
    const words = { incomeNote: 'Wpisowe', returnedNote: 'Odsetki' }
    await client.claim.reportMoney({ id, version: saved.version, ...asked, ...words })
    expect(await codes()).not.toContain('incomeUnexplained')
    const described = await describeClaim(here, id)
    const sent = await client.claim.submit({
      ...{ id, version: described, submittedOn: day('2019-12-10') },
    })
    expect(
      await codeOf(client.claim.reportMoney({ id, version: sent.version, ...nothingReported })),
    ).toBe('claim.frozen')

    const next = await draftOf(here, secondQuarter)
    expect((await client.claim.get({ id: next.id })).reportedBefore).toEqual({
      income: 1_234_56,
      returned: 10_00,
    })
    const { sums } = await client.claim.list({ programmeId: here.programmeId })
    expect(sums).toMatchObject({ income: 1_234_56, returned: 10_00 })

    const headings = [...documentColumns]
    const file = await client.claim.exportXlsx({ id, headings, sheetName: 'W', words: {} })
    const book = read(Buffer.from(await file.arrayBuffer()))
    const rows = utils.sheet_to_json<(string | number)[]>(book.Sheets.W ?? {}, { header: 1 })
    const of = (name: string) => rows.find(([first]) => first === name)
    const [at, remarks] = [headings.indexOf('eligible'), headings.indexOf('remarks')]
    expect([of('income')?.[at], of('income')?.[remarks]]).toEqual([1_234.56, 'Wpisowe'])
    expect([of('returned')?.[at], of('returned')?.[remarks]]).toEqual([10, 'Odsetki'])
    // They stand below the totals and are not in them.
    expect(of('total')?.[at]).toBe(14_400)
  })

  it.each(['income', 'returned'] as const)('refuses %s below zero', async (field) => {
    const here = await office()
    const { id, version } = await draftOf(here)
    const asked = { ...nothingReported, [field]: grosze(-1) }
    expect(await codeOf(here.client.claim.reportMoney({ id, version, ...asked }))).toBe(
      `claim.${field}Negative`,
    )
  })
})

describe('the figures of a claim', () => {
  it('of a task open its entries, of earlier claims the claims that add up to them', async () => {
    const here = await office()
    const { client } = here
    const id = await submitClaim(here, firstQuarter, ['refund'], '2019-12-10')
    const { finance } = await client.claim.get({ id })
    for (const { taskId, now } of finance.tasks) {
      const entries = await client.claim.entries({ id, taskId, offset: 0, limit: 10 })
      expect([entries.amount, entries.approved]).toEqual([now, null])
    }
    const { rows } = await client.claim.entries({ id, offset: 0, limit: 10 })
    const [first] = rows
    if (first === undefined) throw new Error('No entry')
    const cut = { parked: grosze(100_000), ineligible: grosze(50_000), reason: 'Brak protokołu' }
    const { version } = await client.claim.get({ id })
    const verdicts = [{ entryId: first.id, ...cut }]
    await client.claim.decide({ id, version, decidedOn: day('2020-01-20'), verdicts })

    const next = await draftOf(here, secondQuarter)
    const page = await client.claim.get({ id: next.id })
    const { earlier, tasks, direct, indirect } = page.finance
    expect(earlier.map(({ claimId, decided }) => [claimId, decided])).toEqual([[id, true]])
    const sum = (of: (one: (typeof earlier)[number]) => number) =>
      earlier.reduce((total, one) => total + of(one), 0)
    expect(sum((one) => one.direct)).toBe(direct.before)
    expect(sum((one) => one.indirect)).toBe(indirect.before)
    for (const { taskId, before } of tasks) {
      const inTask = (one: (typeof earlier)[number]) =>
        one.tasks.find((task) => task.taskId === taskId)?.amount ?? 0
      expect(sum(inTask)).toBe(before)
      const { approved } = await client.claim.entries({ id, taskId, offset: 0, limit: 10 })
      expect(approved ?? 0).toBe(before)
    }
    expect(page.standing).toMatchObject({ claims: 2, waiting: 0, ownDiffers: 0 })
  })

  it('never hold a document before it could be claimed', async () => {
    const here = await office()
    const { client } = here
    const { id } = await draftOf(here)
    const version = await describeClaim(here, id)
    const submit = (on: string) => client.claim.submit({ id, version, submittedOn: day(on) })
    expect(await codeOf(submit('2019-10-09'))).toBe('claim.submittedBeforeDocument')
    await submit('2019-10-10')
  })
})

describe('a correction that no claim has', () => {
  it('is what claims exceed documents by, and the next draft warns of it', async () => {
    const here = await spendingOffice()
    const { client, programmeId } = here
    const { id: invoice } = await addInvoice(here, 'FV/1', '2020-03-02', { Trenerzy: 10_000_00 })
    await checkAndPay(here, invoice, '2020-03-10')
    const head = { from: day('2019-09-01'), to: day('2020-03-31') }
    const made = await client.claim.create({ programmeId, kinds: ['refund'], ...head })
    const draft = await client.claim.get({ id: made.id })
    const progress = draft.stages.flatMap(({ tasks }) =>
      tasks.map((task) => ({ taskId: task.id, text: 'Zrobiono.' })),
    )
    const words = { progress, problems: '', plan: '' }
    const { version } = await client.claim.describe({
      id: made.id,
      version: draft.version,
      ...words,
    })
    await client.claim.submit({ id: made.id, version, submittedOn: day('2020-04-10') })
    await addInvoice(here, 'FK/1', '2020-05-05', { Trenerzy: -3_000_00 }, { correctsId: invoice })

    const { direct } = await realisationOf(here, '2020-05-05')
    expect(direct).toMatchObject({
      documents: 7_000_00,
      claimed: 10_000_00,
      unclaimedCorrections: -3_000_00,
    })
    const asked = {
      programmeId,
      order: 'issuedOn',
      descending: false,
      offset: 0,
      limit: 9,
    } as const
    const listed = await client.expense.list({ ...asked, filter: {} })
    expect(listed.map(({ number, claimed }) => [number, claimed])).toEqual([
      ['FV/1', 10_000_00],
      ['FK/1', 0],
    ])
    const outside = await client.expense.list({
      ...asked,
      filter: { unclaimedBy: day('2020-05-05') },
    })
    expect(outside.map(({ number }) => number)).toEqual(['FK/1'])

    const later = { from: day('2020-04-01'), to: day('2020-06-30') }
    const next = await client.claim.create({ programmeId, kinds: ['refund'], ...later })
    const { wrong } = await client.claim.get({ id: next.id })
    const found = wrong.find(({ code }) => code === 'correctionOutside')
    expect(found?.items[0]?.figures).toEqual({ number: 'FK/1', left: -3_000_00 })
  })
})
