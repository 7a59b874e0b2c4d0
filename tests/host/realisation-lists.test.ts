import { describe, expect, it } from 'vitest'
import { type Day, day } from '#db/values/day.ts'
import { grosze, sumMoney } from '#db/values/money.ts'
import type { RealisationColumn } from '#db/values/realisation.ts'
import type { RealisationFigures } from '#db/values/realisation-figures.ts'
import { filterContracts } from '#renderer/screens/expense/contracts/contracts.ts'
import { filterOf } from '#renderer/screens/expense/search.ts'
import { correctionsTarget, figureTarget } from '#renderer/screens/realisation/figure-target.ts'
import {
  groupedRows,
  type MatrixRow,
  totalRows,
} from '#renderer/screens/realisation/matrix-rows.ts'
import { programmeOf, startOffice, tickingClock } from './office.ts'
import { addInvoice, checkAndPay, lineOf, realisationOf, spendingOffice } from './realising.ts'
import type { Client } from './run-office.ts'

/** Where a list says the figure of each column. */
const sumOf = {
  documents: 'eligible',
  paid: 'paid',
  claimed: 'claimed',
  settled: 'settled',
} as const satisfies Partial<Record<RealisationColumn, string>>
const columns = ['documents', 'paid', 'claimed', 'settled'] as const

type Place = { readonly client: Client; readonly programmeId: string }

/** The rows of the matrix whose figures are of documents alone, as a person sees them. */
async function rowsOn({ client, programmeId }: Place, on: Day): Promise<readonly MatrixRow[]> {
  const found = await realisationOf({ client, programmeId }, on)
  const months = await client.realisation.months({ programmeId, day: on })
  const tasks = groupedRows(found, [], 'task', 'budget')
  return [
    ...tasks,
    ...tasks.flatMap(({ lines }) => lines),
    ...groupedRows(found, [], 'category', 'budget'),
    ...groupedRows(found, months, 'month', 'budget'),
    ...totalRows(found, 'task').filter(({ subject }) => subject.kind === 'direct'),
  ]
}

/** The figures that the lists behind a row's figures add up to. */
async function listed({ client, programmeId }: Place, row: MatrixRow, on: Day) {
  const figures: Partial<Record<RealisationColumn, number | null>> = {}
  for (const column of columns) {
    const target = figureTarget(row, column, { day: on, version: null })
    if (target?.kind !== 'documents') continue
    const sums = await client.expense.sums({ programmeId, filter: filterOf(target.search) })
    expect(sums.amount).toBe(sums.eligible + sums.ineligible)
    figures[column] = sums[sumOf[column]]
  }
  return figures
}

/** Contracts signed by the day add up to what the row says of them. */
async function holdContracts({ client, programmeId }: Place, row: MatrixRow, on: Day) {
  for (const column of ['contracted', 'openContracts'] as const) {
    const target = figureTarget(row, column, { day: on, version: null })
    if (target?.kind !== 'contracts') {
      expect(row.figures[column], `${row.key} ${column}`).toBe(0)
      continue
    }
    const list = await client.supplierContract.list({ programmeId, day: on })
    const found = filterContracts(list, target.search)
    const amounts = found.map((one) => (column === 'contracted' ? one.amount : one.open))
    expect(sumMoney(amounts), `${row.key} ${column} on ${on}`).toBe(row.figures[column])
  }
}

/** The corrections outside claims are those that the mark of the row opens. */
async function holdCorrections({ client, programmeId }: Place, row: MatrixRow, on: Day) {
  const search = correctionsTarget(row.subject, { day: on, version: null })
  if (search === null) return
  const sums = await client.expense.sums({ programmeId, filter: filterOf(search) })
  expect(sums.eligible, `${row.key} on ${on}`).toBe(row.figures.unclaimedCorrections)
}

const shown = (figures: RealisationFigures) =>
  Object.fromEntries(columns.map((column) => [column, figures[column]]))

/** Holds every figure of the matrix against its list; says how many of each were not nothing. */
async function holdLists(place: Place, on: Day): Promise<Record<string, number>> {
  const counted: Record<string, number> = {}
  for (const row of await rowsOn(place, on)) {
    await holdContracts(place, row, on)
    await holdCorrections(place, row, on)
    if (figureTarget(row, 'documents', { day: on, version: null })?.kind !== 'documents') continue
    expect(await listed(place, row, on), `${row.key} on ${on}`).toEqual(shown(row.figures))
    for (const column of columns) {
      counted[column] = (counted[column] ?? 0) + (row.figures[column] === 0 ? 0 : 1)
    }
  }
  return counted
}

describe('the list that a figure opens', () => {
  it('adds up to the figure in the sample office, now and before a decision', async () => {
    const office = await startOffice({ now: tickingClock('2021-12-31T08:00:00Z') })
    const { client } = office
    await client.office.create({ content: 'sample', person: 'Osoba Otwierająca' })
    const programmeId = await programmeOf(client)
    const place = { client, programmeId }
    const { claims } = await client.claim.list({ programmeId })
    const decided = claims.flatMap(({ decidedOn }) => decidedOn ?? []).toSorted()
    const [first] = decided
    const last = decided.at(-1)
    if (first === undefined || last === undefined) throw new Error('No decided claim')
    for (const on of [day('2021-12-31'), last, day('2020-06-30')]) {
      const counted = await holdLists(place, on)
      for (const column of columns) expect(counted[column], `${column} ${on}`).toBeGreaterThan(0)
    }
    // On the eve of the first decision nothing is settled yet.
    const eve = day(new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10))
    expect((await holdLists(place, eve)).settled).toBe(0)
  }, 120_000)

  it('keeps what a decision ruled out until its day, and what a hand did on every day', async () => {
    const office = await spendingOffice()
    const { client, programmeId } = office
    const { id: documentId } = await addInvoice(office, 'FV/1', '2020-03-02', {
      Trenerzy: 10_000_00,
      Opiekunowie: 2_000_00,
    })
    await checkAndPay(office, documentId, '2020-03-20')
    const [, byHand] = (await client.expense.get({ id: documentId })).parts
    if (byHand === undefined) throw new Error('No part')
    await client.expense.setIneligible({
      ...{ id: byHand.id, version: byHand.version },
      ...{ ineligible: grosze(300_00), reason: 'Poza projektem' },
    })
    const head = { from: day('2019-09-01'), to: day('2020-03-31') }
    const { id } = await client.claim.create({ programmeId, kinds: ['refund'], ...head })
    const draft = await client.claim.get({ id })
    const progress = draft.stages.flatMap(({ tasks }) =>
      tasks.map((task) => ({ taskId: task.id, text: 'Zrobiono.' })),
    )
    const described = { id, version: draft.version, progress, problems: '', plan: '' }
    const { version } = await client.claim.describe(described)
    const sent = await client.claim.submit({ id, version, submittedOn: day('2020-04-10') })
    const { rows } = await client.claim.entries({ id, offset: 0, limit: 10 })
    const trainers = rows.find(({ amount }) => amount === 10_000_00)
    if (trainers === undefined) throw new Error('No entry')
    const verdict = { parked: grosze(1_000_00), ineligible: grosze(500_00), reason: 'Wątpliwość' }
    const verdicts = [{ entryId: trainers.id, ...verdict }]
    const decidedOn = day('2020-06-01')
    await client.claim.decide({ id, version: sent.version, decidedOn, verdicts })

    const figures = async (name: string, on: string) => {
      const { tasks } = await realisationOf(office, on)
      const found = tasks.flatMap(({ lines }) => lines).find((line) => line.name === name)
      return columns.map((column) => (found?.figures[column] ?? 0) / 100)
    }
    // Documents, paid, claimed, settled.
    expect(await figures('Trenerzy', '2020-04-09')).toEqual([10_000, 10_000, 0, 0])
    expect(await figures('Trenerzy', '2020-05-31')).toEqual([10_000, 10_000, 10_000, 0])
    expect(await figures('Trenerzy', '2020-06-01')).toEqual([9_500, 9_500, 8_500, 8_500])
    expect(await figures('Opiekunowie', '2020-04-09')).toEqual([1_700, 1_700, 0, 0])
    expect(await figures('Opiekunowie', '2020-06-01')).toEqual([1_700, 1_700, 1_700, 1_700])
    for (const on of ['2020-03-10', '2020-04-09', '2020-05-31', '2020-06-01']) {
      await holdLists(office, day(on))
    }

    // The list itself, row by row, and its months and course stand on the same day.
    const listOn = async (asOf: string) => {
      const filter = { line: lineOf(office, 'Trenerzy'), asOf: day(asOf) }
      const asked = { programmeId, filter, order: 'issuedOn', descending: false } as const
      const [row] = await client.expense.list({ ...asked, offset: 0, limit: 10 })
      return [row?.eligible, row?.ineligible].map((amount) => (amount ?? 0) / 100)
    }
    expect(await listOn('2020-05-31')).toEqual([10_000, 0])
    expect(await listOn('2020-06-01')).toEqual([9_500, 500])
    const paidIn = async (on: string) => {
      const { points } = await client.realisation.course({ programmeId, day: day(on) })
      return points.find(({ month }) => month === '2020-03')?.paid
    }
    expect([await paidIn('2020-05-31'), await paidIn('2020-06-01')]).toEqual([11_700_00, 11_200_00])
  })
})
