/** What an office does with its money, drawn by chance and done through the contract. */
import fc from 'fast-check'
import { day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import { move } from './budgeting.ts'
import { addInvoice, checkAndPay, type SpendingOffice, signContract } from './realising.ts'

const names = ['Koordynator', 'Trenerzy', 'Opiekunowie'] as const
const name = fc.constantFrom(...names)
const amount = fc.integer({ min: 1, max: 60_000_00 })
/** A day between the approval of the budget and the tests' today. */
export const daysIn2020 = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `2020-0${month}-${String(date).padStart(2, '0')}`)
const nth = fc.nat({ max: 5 })
const share = fc.integer({ min: 0, max: 100 })

/** A document comes, and mostly is paid. */
export const spending = fc.record({
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
export const deed = fc.oneof(
  fc.record({ do: fc.constant('contract' as const), name, other: name, amount, on: daysIn2020 }),
  fc.record({ do: fc.constant('close' as const), nth, on: daysIn2020 }),
  spending,
  fc.record({ do: fc.constant('ineligible' as const), nth, share }),
  fc.record({ do: fc.constant('transfer' as const), name, other: name, amount, on: daysIn2020 }),
  fc.record({ do: fc.constant('claim' as const) }),
  fc.record({
    do: fc.constant('decide' as const),
    parkedShare: share,
    cutShare: share,
  }),
)
export type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

/** Does it; what the office refuses is left undone, as it is for a person. */
export async function perform(office: SpendingOffice, one: Deed, at: number): Promise<boolean> {
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
      return sendClaim(office)
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
      await client.claim.decide({
        id,
        version,
        decidedOn: day(waiting.submittedOn === '2020-09-01' ? '2020-09-10' : '2020-09-14'),
        verdicts,
      })
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
async function sendClaim({ client, programmeId }: SpendingOffice): Promise<boolean> {
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
    await client.claim.submit({
      id,
      version,
      submittedOn: day(claims.length === 0 ? '2020-09-01' : '2020-09-12'),
    })
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
