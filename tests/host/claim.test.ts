import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import {
  type ClaimOffice,
  claimOffice,
  firstQuarter,
  secondQuarter,
  submitClaim,
} from './claiming.ts'
import { codeOf, refusalOf } from './office.ts'

/** Three paid documents in the first quarter, one of them split, and one of the second. */
const office = () =>
  claimOffice(({ lines }) => {
    const [reports = '', trainers = '', rooms = ''] = [
      lines['Raporty otwarcia'],
      lines.Trenerzy,
      lines['Sale szkoleniowe'],
    ]
    return [
      { number: 'FV/1', parts: [{ lineId: reports, amount: 1_000_000 }], paidOn: '2019-10-10' },
      {
        number: 'FV/2',
        parts: [
          { lineId: trainers, amount: 333_333 },
          { lineId: rooms, amount: 111_111 },
        ],
        paidOn: '2019-11-30',
      },
      { number: 'FV/3', parts: [{ lineId: rooms, amount: 5 }], paidOn: '2019-11-05' },
      { number: 'FV/4', parts: [{ lineId: trainers, amount: 200_000 }], paidOn: '2019-12-01' },
      { number: 'FV/5', parts: [{ lineId: trainers, amount: 100_000 }], paidOn: null },
    ]
  })

const rowsOf = async ({ client }: ClaimOffice, id: string) =>
  (await client.claim.entries({ id, offset: 0, limit: 200 })).rows

describe('a claim', () => {
  it('gathers what was paid in its period, reckons the flat rate and the sources', async () => {
    const here = await office()
    const { client, programmeId } = here
    const made = await client.claim.create({ programmeId, kinds: ['refund'], ...firstQuarter })
    expect(made.gathered).toBe(4)
    const page = await client.claim.get({ id: made.id })
    // 14 444,49 direct; 20 % of it is 2 888,898, rounded down.
    expect(page.totals).toEqual({
      direct: 1_444_449,
      indirect: 288_889,
      own: 173_334,
      eu: 1_460_857,
      state: 99_147,
    })
    expect(page.total).toBe(1_733_338)
    expect(page.timing).toMatchObject({ due: '2019-12-13', verdict: 'overdue' })
    const rows = await rowsOf(here, made.id)
    // In the order of the budget, and within a line by the day of issue.
    expect(rows.map(({ number, amount }) => [number, amount])).toEqual([
      ['FV/1', 1_000_000],
      ['FV/2', 333_333],
      ['FV/3', 5],
      ['FV/2', 111_111],
    ])
    for (const { amount, own, grant } of rows) expect(own + grant).toBe(amount)
    expect(page.wrong.map(({ code, level }) => [level, code])).toEqual([
      ['error', 'progressMissing'],
      ['warning', 'indicatorsNotFrozen'],
    ])
  })

  it('leaves documents out and takes them back; a draft alone is deleted', async () => {
    const here = await office()
    const { client, programmeId } = here
    const { id, version } = await client.claim.create({
      programmeId,
      kinds: ['refund'],
      ...firstQuarter,
    })
    const [first] = await rowsOf(here, id)
    if (first === undefined) throw new Error('Nothing was gathered')
    await client.claim.leaveOut({ id, expenseLineIds: [first.expenseLineId] })
    expect(await client.claim.outside({ id, offset: 0, limit: 10 })).toMatchObject({
      total: 1,
      amount: 1_000_000,
    })
    await client.claim.include({ id, expenseLineIds: null })
    expect((await client.claim.get({ id })).documents.outside).toBe(0)
    await client.claim.remove({ id, version })
    expect((await client.claim.list({ programmeId })).claims).toEqual([])
    const sent = await submitClaim(here, firstQuarter)
    const { version: now } = await client.claim.get({ id: sent })
    expect(await codeOf(client.claim.remove({ id: sent, version: now }))).toBe('claim.notDraft')
  })

  it('is refused while something is wrong, and frozen once submitted', async () => {
    const here = await office()
    const { client, programmeId } = here
    const { id, version } = await client.claim.create({
      programmeId,
      kinds: ['refund'],
      ...firstQuarter,
    })
    const submittedOn = day('2020-09-10')
    expect(await refusalOf(client.claim.submit({ id, version, submittedOn }))).toEqual({
      code: 'claim.notReady',
      figures: { problems: 2 },
    })
    // The second quarter waits for the first one, which is still a draft.
    expect(await codeOf(submitClaim(here, secondQuarter))).toBe('claim.notReady')
    const sent = await sendFirst(here, id)
    const frozen = [
      client.claim.save({
        ...sent,
        kinds: ['refund'],
        ...firstQuarter,
        number: '',
        advanceRequested: grosze(0),
      }),
      client.claim.describe({ ...sent, progress: [], problems: '', plan: '' }),
      client.claim.include({ id, expenseLineIds: null }),
      client.claim.leaveOut({ id, expenseLineIds: ['x'] }),
      client.claim.submit({ ...sent, submittedOn }),
    ]
    for (const call of frozen) expect(await codeOf(call)).toBe('claim.frozen')
    const { version: seen } = await client.claim.saveNumber({ ...sent, number: 'POWR/1' })
    expect(await client.claim.get({ id })).toMatchObject({ number: 'POWR/1', version: seen })
  })

  it('decided: what was parked comes back, what is ineligible never does', async () => {
    const here = await office()
    const { client, programmeId } = here
    const id = await submitClaim(here, firstQuarter)
    const { version } = await client.claim.get({ id })
    const rows = await rowsOf(here, id)
    const entryOf = (number: string, amount: number) =>
      rows.find((row) => row.number === number && row.amount === amount)?.id ?? ''
    const decidedOn = day('2020-09-14')
    const parked = {
      entryId: entryOf('FV/1', 1_000_000),
      parked: grosze(400_000),
      ineligible: grosze(0),
      reason: 'Brak protokołu',
    }
    const out = {
      entryId: entryOf('FV/3', 5),
      parked: grosze(0),
      ineligible: grosze(5),
      reason: 'Poza projektem',
    }
    const decide = (verdicts: (typeof parked)[]) =>
      client.claim.decide({ id, version, decidedOn, verdicts })
    expect(await codeOf(decide([{ ...parked, reason: '' }]))).toBe('claim.verdictReasonMissing')
    expect(await codeOf(decide([{ ...parked, parked: grosze(1_000_001) }]))).toBe(
      'claim.verdictTooMuch',
    )
    await decide([parked, out])
    const page = await client.claim.get({ id })
    expect(page.verdict).toEqual({ approved: 1_044_444, parked: 400_000, ineligible: 5 })
    // The flat rate falls with the corrections: 20 % of 10 444,44.
    expect(page.approved).toMatchObject({ direct: 1_044_444, indirect: 208_888, own: 125_333 })

    const next = await client.claim.create({ programmeId, kinds: ['refund'], ...secondQuarter })
    const again = await rowsOf(here, next.id)
    expect(again.map(({ number, amount, returns }) => [number, amount, returns])).toEqual([
      ['FV/1', 400_000, true],
      ['FV/4', 200_000, false],
    ])
    const details = await client.claim.get({ id: next.id })
    expect(details.finance.total).toMatchObject({ before: 1_253_332, now: 720_000 })
    expect(details.corrections).toMatchObject([{ ordinal: 1, parked: 400_000, ineligible: 5 }])
  })

  it('a submission is withdrawn while undecided and nothing later was submitted', async () => {
    const here = await office()
    const { client } = here
    const first = await submitClaim(here, firstQuarter)
    const second = await submitClaim(here, secondQuarter)
    const withdraw = async (id: string, reason: string) => {
      const { version } = await client.claim.get({ id })
      return client.claim.withdraw({ id, version, reason })
    }
    expect(await refusalOf(withdraw(first, 'Pomyłka'))).toEqual({
      code: 'claim.laterSubmitted',
      figures: { ordinal: 2 },
    })
    expect(await codeOf(withdraw(second, ''))).toBe('claim.reasonMissing')
    await withdraw(second, 'Brak faktury')
    expect(await client.claim.get({ id: second })).toMatchObject({ state: 'draft' })
    const { version } = await client.claim.get({ id: first })
    await client.claim.decide({ id: first, version, decidedOn: day('2020-09-14'), verdicts: [] })
    expect(await codeOf(withdraw(first, 'Za późno'))).toBe('claim.alreadyDecided')
  })

  it('history cannot take out of a submitted claim what it was sent with', async () => {
    const here = await office()
    const { client, programmeId } = here
    const id = await submitClaim(here, firstQuarter)
    const sets = await client.history.list({ before: null, limit: 10 })
    const made = sets.find(({ procedure }) => procedure === 'claim.create')
    if (made === undefined) throw new Error('The claim left no history')
    const refused = await codeOf(client.history.takeBack({ id: made.id, reason: 'Pomyłka' }))
    expect(['history.frozen', 'history.changedSince']).toContain(refused)
    expect((await client.claim.list({ programmeId })).claims).toMatchObject([{ id, entries: 4 }])
  })
})

describe('advances', () => {
  it('count the approved grant of settling claims against the tranches received', async () => {
    const here = await office()
    const { client, programmeId } = here
    const made = { programmeId, id: null, version: 0, claimId: null, note: '' }
    const receivedOn = day('2019-10-01')
    const tranche = { ...made, receivedOn, amount: grosze(2_000_000) }
    const first = await client.claim.saveTranche(tranche)
    expect(
      await refusalOf(client.claim.saveTranche({ ...tranche, amount: grosze(96_726_744) })),
    ).toEqual({ code: 'claim.trancheOverGrant', figures: { sum: 98_726_744, grant: 96_726_744 } })
    const id = await submitClaim(here, firstQuarter, ['settlement'])
    const before = await client.claim.advances({ programmeId, day: day('2020-09-14') })
    expect(before.standing).toMatchObject({ settled: 0, awaiting: 1_560_004, missing: 1_400_000 })
    const { version } = await client.claim.get({ id })
    await client.claim.decide({ id, version, decidedOn: day('2020-09-14'), verdicts: [] })
    const after = await client.claim.advances({ programmeId, day: day('2020-09-14') })
    expect(after.standing).toMatchObject({
      settled: 1_560_004,
      missing: 0,
      forecast: { kind: 'now' },
      tranches: [{ id: first.id, left: 439_996, settledBy: [{ claimId: id, claimOrdinal: 1 }] }],
    })
    await client.claim.removeTranche(first)
    const none = await client.claim.advances({ programmeId })
    expect(none.standing).toMatchObject({ received: 0, settled: 0, beyond: 1_560_004 })
  })
})

async function sendFirst({ client }: ClaimOffice, id: string) {
  const { version, stages } = await client.claim.get({ id })
  const progress = stages.flatMap(({ tasks }) =>
    tasks.map((task) => ({ taskId: task.id, text: 'Zrobiono.' })),
  )
  const described = await client.claim.describe({ id, version, progress, problems: '', plan: '' })
  return client.claim.submit({ id, version: described.version, submittedOn: day('2020-09-10') })
}
