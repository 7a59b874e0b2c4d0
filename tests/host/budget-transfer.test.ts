import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { basisPoints } from '#db/values/money.ts'
import { noteWords } from '#electron/contract/budget-transfer.ts'
import { agreed, approve, fill, move, overviewOf } from './budgeting.ts'
import { codeOf, lubuskieOffice } from './office.ts'

const on = day('2020-09-10')
const reason = 'Więcej dni wsparcia opiekunów'
const consent = { number: 'DP.432.1.2020', on: day('2020-09-01') }

async function ready() {
  const office = await lubuskieOffice()
  const ids = await fill(office, agreed)
  await approve(office)
  const { programmeId } = office
  const inForce = async () => (await overviewOf(office)).versions.find((one) => one.inForce)
  const transfer = async (
    moves: readonly ReturnType<typeof move>[],
    given: typeof consent | null = null,
  ) =>
    office.client.budget.transfer({
      programmeId,
      inForceId: (await inForce())?.id ?? '',
      on,
      moves: [...moves],
      reason,
      consent: given,
    })
  return { ...office, ids, transfer, inForce }
}

describe('a transfer of money', () => {
  it('is told in the history by the numbers of its versions and the names of its lines', async () => {
    const { client, ids, transfer } = await ready()
    await transfer([move(ids, 'Trenerzy', 'Opiekunowie', 20_000_01)])
    const [set] = await client.history.list({ before: null, limit: 1 })
    const { changes } = await client.history.get({ id: set?.id ?? '' })
    const labels = (table: string) =>
      changes.filter((change) => change.table === table).map(({ label }) => label)
    expect(labels('budget_version')).toContain('Wersja 2')
    expect(labels('budget_transfer')).toEqual(['Przesunięcie 1'])
    expect(labels('budget_version_line')).toContain('Trenerzy')
    expect(new Set(labels('budget_version_line')).size).toBe(labels('budget_version_line').length)
    const fields = changes.flatMap((change) =>
      change.table === 'budget_transfer' ? change.fields : [],
    )
    expect(fields).toContainEqual({ field: 'fromVersionId', before: null, after: 'Wersja 1' })
    const moves = [{ from: 'Trenerzy', to: 'Opiekunowie', amount: 20_000_01 }]
    expect(fields).toContainEqual({ field: 'moves', before: null, after: JSON.stringify(moves) })
    expect(fields).toContainEqual({ field: 'verdict', before: null, after: '"free"' })
  })

  it('makes the next version, whose total is the same to the grosz', async () => {
    const { client, programmeId, ids, transfer, inForce } = await ready()
    const moves = [move(ids, 'Trenerzy', 'Opiekunowie', 20_000_01)]
    expect(await client.budget.judgeTransfer({ programmeId, on, moves })).toMatchObject({
      verdict: 'free',
      moves: [{ source: { limit: 35_000_00, before: 0 }, target: { limit: 25_000_00 } }],
    })
    await transfer(moves)
    expect(await inForce()).toMatchObject({
      ordinal: 2,
      kind: 'transfer',
      state: 'approved',
      linesTotal: 895_618_00,
      approvedOn: on,
      reason,
    })
    const [record] = await client.budget.transfers({ programmeId })
    expect(record).toMatchObject({
      ordinal: 1,
      author: 'Anna Nowak',
      fromVersion: 1,
      toVersion: 2,
      total: 20_000_01,
      lines: [
        { lineName: 'Trenerzy', before: 300_000_00, after: 279_999_99 },
        { lineName: 'Opiekunowie', before: 240_000_00, after: 260_000_01 },
      ],
      judgement: { verdict: 'free' },
      judgedLater: false,
    })
  })

  it('adds up with the transfers before it; past the limit it needs consent', async () => {
    const { client, programmeId, ids, transfer } = await ready()
    await transfer([move(ids, 'Trenerzy', 'Opiekunowie', 20_000_00)])
    const more = [move(ids, 'Trenerzy', 'Opiekunowie', 5_000_01)]
    const judged = await client.budget.judgeTransfer({ programmeId, on, moves: more })
    expect(judged.moves[0]).toMatchObject({
      verdict: 'consent',
      mostFree: 5_000_00,
      reasons: [
        {
          code: 'targetOverLimit',
          figures: { base: 250_000_00, limit: 25_000_00, before: 20_000_00, after: 25_000_01 },
        },
      ],
    })
    expect(await codeOf(transfer(more))).toBe('transfer.consentMissing')
    await transfer(more, consent)
    const [record] = await client.budget.transfers({ programmeId })
    expect(record).toMatchObject({ consentNumber: consent.number, fromVersion: 2, toVersion: 3 })
    // The ground shows what each task has used up.
    const ground = await client.budget.transferGround({ programmeId })
    expect(ground.tasks.map(({ taskName, out, in: come }) => [taskName, out, come])).toEqual([
      ['Analiza', 0, 0],
      ['Szkolenia', 25_000_01, 0],
      ['Wdrożenia', 0, 25_000_01],
    ])
  })

  it('is measured anew on the annex that follows', async () => {
    const office = await ready()
    const { client, programmeId, ids, transfer } = office
    await transfer([move(ids, 'Trenerzy', 'Opiekunowie', 25_000_00)])
    await client.budget.draft({ programmeId })
    const moves = [move(ids, 'Trenerzy', 'Opiekunowie', 27_500_00)]
    expect(await codeOf(transfer(moves))).toBe('transfer.draftOpen')
    await approve(office, on, 'Aneks nr 1')
    const judged = await client.budget.judgeTransfer({ programmeId, on, moves })
    // 10 % of 275 000,00, for the annex took the transfer over.
    expect(judged).toMatchObject({ verdict: 'free', moves: [{ mostFree: 27_500_00 }] })
  })

  it('keeps the verdict of its day, whatever the rules say later', async () => {
    const { client, programmeId, ids, transfer } = await ready()
    await transfer([move(ids, 'Trenerzy', 'Opiekunowie', 20_000_01)])
    const { rules } = await client.budget.overview({ programmeId })
    const { proposed: _, ...figures } = rules
    const stricter = { ...figures, transferRate: basisPoints(100), confirmed: [] }
    await client.budget.saveRules({ programmeId, ...stricter })
    const [record] = await client.budget.transfers({ programmeId })
    expect(record).toMatchObject({
      judgement: { verdict: 'free', moves: [{ source: { limit: 35_000_00 }, reasons: [] }] },
      judgedLater: false,
    })
  })

  it('is refused by a window that saw another version, and leaves no trace', async () => {
    const { client, programmeId, ids, transfer, inForce } = await ready()
    const stale = (await inForce())?.id ?? ''
    const moves = [move(ids, 'Trenerzy', 'Opiekunowie', 1_00)]
    await transfer(moves)
    const again = { programmeId, inForceId: stale, on, moves, reason, consent: null }
    expect(await codeOf(client.budget.transfer(again))).toBe('transfer.versionChanged')
    const beyond = [move(ids, 'Trenerzy', 'Opiekunowie', 400_000_00)]
    expect(await codeOf(transfer(beyond, consent))).toBe('transfer.impossible')
    expect(await client.budget.transfers({ programmeId })).toHaveLength(1)
    // An approved version stays for good.
    const [entry] = await client.history.list({ before: null, limit: 1 })
    expect(entry).toMatchObject({ procedure: 'budget.transfer', reason })
    const takeBack = { id: entry?.id ?? '', reason: 'Pomyłka' }
    expect(await codeOf(client.history.takeBack(takeBack))).toBe('history.notReversible')
  })

  it('is printed as a note', async () => {
    const { client, programmeId, ids, transfer } = await ready()
    await transfer([move(ids, 'Trenerzy', 'Opiekunowie', 20_000_01)])
    const [record] = await client.budget.transfers({ programmeId })
    const words = Object.fromEntries(noteWords.map((word) => [word, `Słowo ${word}`]))
    const file = await client.budget.transferNote({
      id: record?.id ?? '',
      language: 'pl',
      words: words as Record<(typeof noteWords)[number], string>,
      sentences: ['Można przesunąć bez zgody.'],
    })
    expect(file.type).toBe('application/pdf')
    const bytes = Buffer.from(await file.arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.length).toBeGreaterThan(5_000)
  })
})
