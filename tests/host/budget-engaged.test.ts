import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import { agreed, approve, fill, move, overviewOf } from './budgeting.ts'
import { codeOf, type LubuskieOffice, lubuskieOffice, refusalOf } from './office.ts'

const on = day('2020-09-10')
const contractor = {
  kind: 'nip' as const,
  number: '5265877635',
  name: 'Szkolenia Zachód sp. z o.o.',
}

/** A contract of 290 000,00 zł on the trainers' line and an invoice of 5 000,00 zł beside it. */
async function engaged({ client, programmeId }: LubuskieOffice, lineId: string) {
  const contract = await client.supplierContract.save({
    ...{ programmeId, id: null, version: 0, contractor, number: 'U/1/2020' },
    ...{ signedOn: day('2020-03-02'), endsOn: null, subject: 'Szkolenia', procurement: 'PZP' },
    lines: [{ lineId, amount: grosze(290_000_00) }],
  })
  await client.expense.add({
    ...{ programmeId, kind: 'invoice', number: 'FV/1/2020', ledgerNumber: '', ksefNumber: '' },
    contractor: { ...contractor, id: null, account: '' },
    ...{ contractId: null, correctsId: null, issuedOn: day('2020-03-02'), dueOn: null },
    ...{ subject: 'Trener', gross: grosze(5_000_00), net: grosze(5_000_00), vatEligible: true },
    ...{ foreign: null, remarks: '', duplicateReason: '', outsideAccepted: false },
    parts: [
      {
        ...{ id: null, version: 0, lineId, month: '2020-03' as Month, amount: grosze(5_000_00) },
        ...{ vat: grosze(0), ineligible: grosze(0), ineligibleReason: '' },
        ...{ limitedCategory: null, limitedAmount: grosze(0) },
      },
    ],
  })
  return contract
}

describe('money that documents and open contracts hold', () => {
  it('cannot be moved away until the contract is closed', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    const ids = await fill(office, agreed)
    await approve(office)
    const contract = await engaged(office, ids.get('Trenerzy') ?? '')
    const moves = [move(ids, 'Trenerzy', 'Opiekunowie', 5_000_01)]
    const judge = () => client.budget.judgeTransfer({ programmeId, on, moves })
    expect(await judge()).toMatchObject({
      verdict: 'impossible',
      moves: [
        {
          mostFree: 5_000_00,
          reasons: [
            {
              code: 'engaged',
              figures: { engaged: 295_000_00, left: 294_999_99, most: 5_000_00 },
            },
          ],
        },
      ],
    })
    const inForceId = (await overviewOf(office)).newest.id
    const asked = { programmeId, on, moves, inForceId, reason: 'Próba', consent: null }
    expect(await codeOf(client.budget.transfer(asked))).toBe('transfer.impossible')
    const closed = { ...contract, on, reason: 'Rozwiązana' }
    await client.supplierContract.close(closed)
    expect(await judge()).toMatchObject({ verdict: 'free', moves: [{ mostFree: 25_000_00 }] })
    await client.budget.transfer(asked)
  })

  it('keeps its line in the budget', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    const ids = await fill(office, agreed)
    await approve(office)
    await engaged(office, ids.get('Trenerzy') ?? '')
    const draft = await client.budget.draft({ programmeId })
    const { tasks } = await client.budget.version({ versionId: draft.id })
    const line = tasks.flatMap((task) => task.lines).find(({ name }) => name === 'Trenerzy')
    expect(line).toMatchObject({ engaged: 295_000_00, frozen: true })
    const taken = { rowId: line?.rowId ?? '', rowVersion: line?.rowVersion ?? 0 }
    expect(await refusalOf(client.budget.removeLine(taken))).toEqual({
      code: 'budget.lineEngaged',
      figures: { name: 'Trenerzy', engaged: 295_000_00 },
    })
  })
})
