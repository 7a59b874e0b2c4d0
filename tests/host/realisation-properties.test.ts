import { ORPCError } from '@orpc/client'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { grosze, sumMoney } from '#db/values/money.ts'
import { noFigures } from '#db/values/realisation.ts'
import { move } from './budgeting.ts'
import { fromRecords } from './from-records.ts'
import {
  addInvoice,
  checkAndPay,
  realisationOf,
  type SpendingOffice,
  signContract,
  spendingOffice,
} from './realising.ts'

const names = ['Koordynator', 'Trenerzy', 'Opiekunowie'] as const
const name = fc.constantFrom(...names)
const amount = fc.integer({ min: 1, max: 60_000_00 })
/** A day between the approval of the budget and the tests' today. */
const daysIn2020 = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `2020-0${month}-${String(date).padStart(2, '0')}`)
const nth = fc.nat({ max: 5 })
const share = fc.integer({ min: 0, max: 100 })

/** A document comes, and mostly is paid. */
const spending = fc.record({
  do: fc.constant('document' as const),
  name,
  other: name,
  amount,
  on: daysIn2020,
  contract: fc.option(nth),
  corrects: fc.boolean(),
  pays: fc.option(daysIn2020, { freq: 6 }),
})

/** What an office does with its money; `nth` chooses among what is there. */
const deed = fc.oneof(
  fc.record({ do: fc.constant('contract' as const), name, other: name, amount, on: daysIn2020 }),
  fc.record({ do: fc.constant('close' as const), nth, on: daysIn2020 }),
  spending,
  fc.record({ do: fc.constant('ineligible' as const), nth, share }),
  fc.record({ do: fc.constant('transfer' as const), name, other: name, amount, on: daysIn2020 }),
  fc.record({ do: fc.constant('claim' as const), on: daysIn2020 }),
  fc.record({
    do: fc.constant('decide' as const),
    on: daysIn2020,
    parkedShare: share,
    cutShare: share,
  }),
)
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

/** Does it; what the office refuses is left undone, as it is for a person. */
async function perform(office: SpendingOffice, one: Deed, at: number): Promise<boolean> {
  const { client, programmeId } = office
  switch (one.do) {
    case 'contract': {
      const amounts = { [one.name]: one.amount, [one.other]: one.amount }
      await signContract(office, `U/${at}`, amounts, day(one.on))
      return true
    }
    case 'close': {
      const { contracts } = await client.supplierContract.list({ programmeId })
      const found = contracts[one.nth]
      if (found === undefined) return false
      const { id, version } = found
      await client.supplierContract.close({ id, version, on: day(one.on), reason: 'Koniec' })
      return true
    }
    case 'document': {
      const { contracts } = await client.supplierContract.list({ programmeId })
      const contractId = one.contract === null ? null : (contracts[one.contract]?.id ?? null)
      const [first] = await documentsOf(office)
      const corrects = one.corrects && first !== undefined
      const amounts = {
        [one.name]: corrects ? -Math.ceil(one.amount / 100) : one.amount,
        ...(one.other === one.name || corrects ? {} : { [one.other]: Math.ceil(one.amount / 3) }),
      }
      const over = corrects ? { correctsId: first.id } : { contractId }
      const { id } = await addInvoice(office, `FV/${at}`, one.on, amounts, over)
      if (one.pays !== null) await checkAndPay(office, id, one.pays < one.on ? one.on : one.pays)
      return true
    }
    case 'ineligible': {
      const found = (await documentsOf(office))[one.nth]
      if (found === undefined) return false
      const [part] = (await client.expense.get({ id: found.id })).parts
      if (part === undefined) return false
      const ineligible = grosze(Math.floor((part.amount * one.share) / 100))
      const { id, version } = part
      await client.expense.setIneligible({ id, version, ineligible, reason: 'Poza projektem' })
      return true
    }
    case 'transfer': {
      const { versions } = await client.budget.overview({ programmeId })
      const inForceId = versions.find((version) => version.inForce)?.id ?? ''
      await client.budget.transfer({
        programmeId,
        inForceId,
        on: day(one.on),
        moves: [move(office.lines, one.name, one.other, Math.ceil(one.amount / 10))],
        reason: 'Potrzeba',
        consent: { number: 'Z/1', on: day('2020-01-15') },
      })
      return true
    }
    case 'claim':
      return sendClaim(office, one.on)
    case 'decide': {
      const { claims } = await client.claim.list({ programmeId })
      const waiting = claims.find(({ state }) => state === 'submitted')
      if (waiting === undefined) return false
      const { id, version } = await client.claim.get({ id: waiting.id })
      const { rows } = await client.claim.entries({ id, offset: 0, limit: 100 })
      const verdicts = rows.map((entry) => {
        const parked = Math.trunc((entry.amount * one.parkedShare) / 200)
        const ineligible = Math.trunc((entry.amount * one.cutShare) / 200)
        const reason = 'Wątpliwość'
        return { entryId: entry.id, parked: grosze(parked), ineligible: grosze(ineligible), reason }
      })
      await client.claim.decide({ id, version, decidedOn: day('2020-09-10'), verdicts })
      return true
    }
  }
}

/** Claims follow each other in these periods. */
const periods = [
  ['2019-09-01', '2020-05-31'],
  ['2020-06-01', '2020-08-31'],
] as const

/** Sends the next claim; one that cannot be sent is not left behind as a draft. */
async function sendClaim({ client, programmeId }: SpendingOffice, on: string): Promise<boolean> {
  const { claims } = await client.claim.list({ programmeId })
  const [from, to] = periods[claims.length] ?? []
  if (from === undefined || to === undefined) return false
  const head = { from: day(from), to: day(to) }
  const { id } = await client.claim.create({ programmeId, kinds: ['refund'], ...head })
  const draft = await client.claim.get({ id })
  const progress = draft.stages.flatMap(({ tasks }) =>
    tasks.map((task) => ({ taskId: task.id, text: 'Zrobiono.' })),
  )
  const described = { id, version: draft.version, progress, problems: '', plan: '' }
  const { version } = await client.claim.describe(described)
  try {
    await client.claim.submit({ id, version, submittedOn: day(on > to ? on : '2020-09-01') })
    return true
  } catch (error) {
    await client.claim.remove({ id, version })
    throw error
  }
}

const documentsOf = ({ client, programmeId }: SpendingOffice) =>
  client.expense.list({
    programmeId,
    filter: {},
    order: 'issuedOn',
    descending: false,
    offset: 0,
    limit: 50,
  })

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
  { do: 'claim', on: '2020-07-01' },
  { do: 'decide', on, parkedShare: 20, cutShare: 10 },
  { do: 'close', nth: 0, on: '2020-08-01' },
]

describe('whatever the office does with its money', () => {
  it('budget = left + engaged, and the raw records give the same matrix, on any day', async () => {
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
            for (const on of [...days, '2020-09-15']) await compare(office, on)
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

  const rows = [found.direct, found.indirect, found.total, ...lines.map(({ figures }) => figures)]
  for (const { budget, left, engaged, documents, openContracts } of rows) {
    expect(left + engaged).toBe(budget)
    expect(documents + openContracts).toBe(engaged)
  }
  for (const column of [
    'budget',
    'contracted',
    'documents',
    'paid',
    'claimed',
    'settled',
  ] as const) {
    const of = (some: readonly { readonly figures: (typeof rows)[number] }[]) =>
      sumMoney(some.map(({ figures }) => figures[column]))
    const rest = column === 'budget' ? found.unallocated : 0
    expect(of(found.tasks) + rest).toBe(found.direct[column])
    expect(of(found.categories) + rest).toBe(found.direct[column])
    expect(of(found.sources)).toBe(found.total[column])
  }
}
