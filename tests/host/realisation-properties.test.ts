import { ORPCError } from '@orpc/client'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { sumMoney } from '#db/values/money.ts'
import { noFigures } from '#db/values/realisation-figures.ts'
import { fromRecords } from './from-records.ts'
import { realisationOf, type SpendingOffice, spendingOffice } from './realising.ts'
import { type Deed, daysIn2020, deed, perform, spending } from './spending-deeds.ts'

const on = '2020-03-10'
const paper = {
  do: 'document',
  name: 'Trenerzy',
  other: 'Opiekunowie',
  on,
  contract: null,
} as const

/** One deed of each kind that the rules allow, so that no run of chance leaves one untried. */
const wholeLife: readonly Deed[] = [
  { do: 'contract', name: 'Trenerzy', other: 'Trenerzy', amount: 20_000_00, on },
  { ...paper, amount: 6_000_00, corrects: false, pays: on },
  { ...paper, amount: 5_000_00, corrects: false, pays: on },
  { ...paper, amount: 3_000_00, corrects: true, pays: on },
  { do: 'transfer', name: 'Trenerzy', other: 'Opiekunowie', amount: 10_000_00, on },
  { do: 'ineligible', nth: 1, share: 10 },
  { do: 'claim' },
  { do: 'decide', parkedShare: 20, cutShare: 10 },
  // What the decision set aside is ruled out by hand: on the day of the claim it still stood.
  { do: 'ineligible', nth: 1, share: 45 },
  { ...paper, amount: 3_000_00, corrects: true, pays: null },
  // What comes back goes into the next claim.
  { do: 'claim' },
  { do: 'close', nth: 0, on: '2020-08-01' },
]

describe('whatever the office does with its money', () => {
  it('budget = left + engaged, claims stay within documents, and the raw records agree, on any day', async () => {
    const done = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(
          fc.array(spending as fc.Arbitrary<Deed>, { minLength: 3, maxLength: 5 }),
          fc.array(deed, { minLength: 4, maxLength: 14 }),
        ),
        fc.array(daysIn2020, { minLength: 1, maxLength: 3 }),
        async ([first, more], days) => {
          const deeds = [...first, ...more]
          const office = await spendingOffice()
          try {
            for (const [at, one] of deeds.entries()) {
              if (await went(perform(office, one, at))) {
                done.set(one.do, (done.get(one.do) ?? 0) + 1)
              }
            }
            for (const on of [...days, '2020-09-05', '2020-09-13', '2020-09-15'])
              await compare(office, on)
          } finally {
            await office.close()
          }
        },
      ),
      { numRuns: 20, examples: [[[[], [...wholeLife]], [day('2020-04-01')]]] },
    )
    // A run in which everything is refused would prove nothing.
    for (const kind of kinds) expect(done.get(kind) ?? 0, kind).toBeGreaterThan(0)
  }, 120_000)
})

const kinds = ['contract', 'close', 'document', 'ineligible', 'transfer', 'claim', 'decide']

/** Whether it was done; a refusal is no failure, a bug is. */
async function went(work: Promise<boolean>): Promise<boolean> {
  try {
    return await work
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'REFUSED') return false
    throw error
  }
}

async function compare(office: SpendingOffice, on: string): Promise<void> {
  const found = await realisationOf(office, on)
  const raw = fromRecords(office.path, office.programmeId, on)
  const lines = found.tasks.flatMap((task) => task.lines)
  expect(lines.map(({ figures }) => figures)).toEqual(lines.map(({ id }) => raw.get(id)))
  // A line that is not shown has nothing on it.
  const shown = new Set(lines.map(({ id }) => id))
  const hidden = [...raw].filter(([id]) => !shown.has(id))
  for (const [, figures] of hidden) expect(figures).toMatchObject(noFigures)

  const asked = { programmeId: office.programmeId, day: day(on) }
  const { indicators } = await office.client.indicator.list(asked)
  const realised = indicators.find(({ rule }) => rule.kind === 'amount' && rule.of === 'realised')
  expect(realised?.value).toBe(found.total.paid)

  const rows = [found.direct, found.indirect, found.total, ...lines.map(({ figures }) => figures)]
  for (const { budget, left, engaged, documents, openContracts } of rows) {
    expect(left + engaged).toBe(budget)
    expect(documents + openContracts).toBe(engaged)
  }
  // What is claimed is there in documents; only corrections outside claims may be in between.
  const inDirect = [found.direct, ...found.tasks, ...found.categories, ...lines].map((row) =>
    'figures' in row ? row.figures : row,
  )
  const months = await office.client.realisation.months(asked)
  for (const row of [...inDirect, ...months.map(({ figures }) => figures)]) {
    expect(row.unclaimedCorrections).toBeLessThanOrEqual(0)
    expect(row.claimed).toBeLessThanOrEqual(row.documents - row.unclaimedCorrections)
  }
  for (const column of [
    'budget',
    'contracted',
    'documents',
    'paid',
    'claimed',
    'settled',
    'unclaimedCorrections',
  ] as const) {
    const of = (some: readonly { readonly figures: (typeof rows)[number] }[]) =>
      sumMoney(some.map(({ figures }) => figures[column]))
    const rest = column === 'budget' ? found.unallocated : 0
    expect(of(found.tasks) + rest).toBe(found.direct[column])
    expect(of(found.categories) + rest).toBe(found.direct[column])
    expect(of(found.sources)).toBe(found.total[column])
  }
}
