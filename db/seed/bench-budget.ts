import { eq, getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { costCategories, initialBudgetRules, thousandths } from '#db/values/budget.ts'
import type { ClaimTotals } from '#db/values/claim.ts'
import { addDays, type Day, day, daysBetween } from '#db/values/day.ts'
import { type DocumentState, documentKinds } from '#db/values/expense.ts'
import { fold } from '#db/values/fold.ts'
import { flatRateOf, type Grosze, grosze, sumMoney } from '#db/values/money.ts'
import { splitMoney, splitRunning } from '#db/values/money-split.ts'
import { monthOf, monthsOf } from '#db/values/period.ts'
import type { Tx } from '../audit.ts'
import type { WriteDb } from '../columns.ts'
import { openParts } from '../programme-parts.ts'
import { budgetSums } from '../rules/budget.ts'
import { budgetLine, budgetTask, budgetVersion, budgetVersionLine } from '../schema/budget.ts'
import { claim, claimEntry } from '../schema/claim.ts'
import {
  contractor,
  expenseDocument,
  expenseLine,
  payment,
  supplierContract,
  supplierContractLine,
} from '../schema/expense.ts'
import { programme } from '../schema/programme.ts'
import { addAccount } from '../stores/account.ts'
import { rulesOf } from '../stores/budget.ts'
import { Randomness } from './demo/random.ts'
import { type Person, seedingTx } from './lubuskie.ts'
import { lubuskieProgramme } from './programme-facts.ts'

const begun = new Date('2019-01-02T07:30:00Z')
const benchPerson: Person = { name: 'Pomiar Przykładowy', login: 'przyklad.pomiar' }

/** Five years, so that a claim falls in each of twenty quarters. */
const from = day('2019-01-01')
const to = day('2023-12-31')
const tasks = 10
const linesOfTask = 6
const contractors = 400
const contractCount = 300

/** How much an invented office spends and keeps; a part costs up to 2 000 zł. */
export interface BudgetScale {
  readonly documents: number
  /** Parts of documents, at least one for each document. */
  readonly lines: number
}

/** What a measurement needs to know of the office that was made. */
export interface ScaledBudget {
  readonly programmeId: string
  readonly lineIds: readonly string[]
  readonly contractorIds: readonly string[]
}

/**
 * Fills a new store with an invented office that has spent for five years: so many documents
 * split over so many parts, on sixty cost lines, under contracts, paid, in quarterly claims
 * that were decided, for measurements. Documents are written past the history, which a
 * measurement of reading does not need. The same for the same scale; marked as sample.
 */
export async function scaledBudget(
  db: WriteDb,
  scale: BudgetScale,
  person: Person = benchPerson,
): Promise<ScaledBudget> {
  const random = new Randomness(`budget of ${scale.documents} and ${scale.lines}`)
  const tx = seedingTx(db, person, begun, random.id)
  await addAccount(tx, { ...person, role: 'coordinator' })
  // About what the parts come to and a fifth more, so that something is left.
  const direct = grosze(scale.lines * 120_000)
  const value = grosze(direct + flatRateOf(direct, initialBudgetRules.indirectRate))
  const isSample = { isSample: true, sampleDay: to }
  const { id } = await tx.insert(programme, { ...lubuskieProgramme, from, to, value, ...isSample })
  const lineIds = await addBudget(tx, id, value)
  const own = await addContractors(tx)
  const contracts = await addContracts(tx, id, own, lineIds, direct, random)
  await tx.finish()
  const place = { programmeId: id, lineIds, contractorIds: own, contracts }
  const parts = addDocuments(db, scale, place, random)
  await addClaims(db, id, parts, random)
  return { programmeId: id, lineIds, contractorIds: own }
}

async function addBudget(tx: Tx, programmeId: string, value: Grosze): Promise<readonly string[]> {
  const version = await openParts(
    tx,
    { ...lubuskieProgramme, id: programmeId, value },
    benchPerson.name,
  )
  const amounts = splitMoney(
    version.directTotal,
    Array.from({ length: tasks * linesOfTask }, () => 1),
  )
  const months = monthsOf({ from, to })
  const even = months.map(() => 1)
  const lineIds: string[] = []
  for (let ordinal = 1; ordinal <= tasks; ordinal += 1) {
    const name = `Zadanie pomiarowe ${ordinal}`
    const task = await tx.insert(budgetTask, { programmeId, stageId: null, ordinal, name })
    for (let place = 1; place <= linesOfTask; place += 1) {
      const amount = amounts[lineIds.length] ?? grosze(0)
      const category = costCategories[place % costCategories.length] ?? 'other'
      const line = await tx.insert(budgetLine, {
        taskId: task.id,
        ordinal: place,
        name: `Pozycja pomiarowa ${ordinal}.${place}`,
        category,
        outsourced: category === 'services',
        abroad: false,
        stateAid: false,
        unit: 'szt.',
      })
      const plan = splitMoney(amount, even).flatMap((part, at) => {
        const month = months[at]
        return month === undefined ? [] : [{ month, amount: part }]
      })
      await tx.insert(budgetVersionLine, {
        versionId: version.id,
        lineId: line.id,
        quantity: thousandths(1_000),
        unitPrice: amount,
        amount,
        plan,
      })
      lineIds.push(line.id)
    }
  }
  const approved = { state: 'approved', approvedOn: from, reason: 'Umowa' } as const
  await tx.update(budgetVersion, version.id, version.version, approved)
  return lineIds
}

async function addContractors(tx: Tx): Promise<readonly string[]> {
  const ids: string[] = []
  for (let at = 1; at <= contractors; at += 1) {
    const name = `Wykonawca Przykładowy ${at} sp. z o.o.`
    const row = { kind: 'foreign', number: `XX${at}`, name, account: '', lastLineId: null } as const
    ids.push((await tx.insert(contractor, row)).id)
  }
  return ids
}

interface Contract {
  readonly id: string
  readonly lineId: string
}

/** A contract engages a thousandth of the direct costs, on one line. */
async function addContracts(
  tx: Tx,
  programmeId: string,
  contractorIds: readonly string[],
  lineIds: readonly string[],
  direct: Grosze,
  random: Randomness,
): Promise<readonly Contract[]> {
  const made: Contract[] = []
  for (let at = 1; at <= contractCount; at += 1) {
    const row = await tx.insert(supplierContract, {
      programmeId,
      contractorId: random.pick(contractorIds),
      number: `U/${at}/2019`,
      signedOn: addDays(from, random.int(0, 1_500)),
      endsOn: to,
      closedOn: at % 10 === 0 ? to : null,
      subject: 'Usługa do pomiaru',
      procurement: 'Zapytanie ofertowe',
    })
    const amount = grosze(Math.floor(direct / 1_000))
    const lineId = random.pick(lineIds)
    await tx.insert(supplierContractLine, { contractId: row.id, lineId, amount })
    made.push({ id: row.id, lineId })
  }
  return made
}

interface Place {
  readonly programmeId: string
  readonly lineIds: readonly string[]
  readonly contractorIds: readonly string[]
  readonly contracts: readonly Contract[]
}

/** A part that was paid, to be claimed. */
interface PaidPart {
  readonly id: string
  readonly lineId: string
  readonly amount: Grosze
  readonly paidOn: Day
}

/** A statement that adds one row at a time, the same for every row: the fastest way in. */
function adding<T extends SQLiteTable>(db: WriteDb, table: T): (row: T['$inferSelect']) => void {
  const columns = Object.keys(getTableColumns(table))
  const places = Object.fromEntries(columns.map((name) => [name, sql.placeholder(name)]))
  const statement = db
    .insert(table)
    .values(places as never)
    .prepare()
  return (row) => {
    statement.run(row)
  }
}

function addDocuments(
  db: WriteDb,
  scale: BudgetScale,
  place: Place,
  random: Randomness,
): readonly PaidPart[] {
  const addDocument = adding(db, expenseDocument)
  const addPart = adding(db, expenseLine)
  const addPayment = adding(db, payment)
  const days = daysBetween(from, to)
  const paid: PaidPart[] = []
  for (let at = 0; at < scale.documents; at += 1) {
    const issuedOn = addDays(from, Math.floor((at / scale.documents) * (days - 45)))
    const paidOn = random.chance(95) ? addDays(issuedOn, random.int(3, 40)) : null
    // What comes under a contract falls on the contract's line.
    const contract = random.chance(20) ? random.pick(place.contracts) : null
    const contractId = contract?.id ?? null
    const first = Math.floor((at * scale.lines) / scale.documents)
    const last = Math.floor(((at + 1) * scale.lines) / scale.documents)
    const id = random.id()
    const parts = Array.from({ length: Math.max(1, last - first) }, () => ({
      id: random.id(),
      lineId: contract?.lineId ?? random.pick(place.lineIds),
      amount: grosze(random.int(1_000, 200_000)),
    }))
    const gross = sumMoney(parts.map(({ amount }) => amount))
    const number = `FV/${at + 1}/${issuedOn.slice(0, 4)}`
    const subject = `Zakup do pomiaru nr ${at % 1_000}`
    addDocument({
      id,
      version: 1,
      programmeId: place.programmeId,
      kind: documentKinds[at % documentKinds.length] ?? 'invoice',
      number,
      ledgerNumber: `K/${at + 1}`,
      ksefNumber: '',
      contractorId: place.contractorIds[at % place.contractorIds.length] ?? null,
      contractId,
      correctsId: null,
      issuedOn,
      dueOn: addDays(issuedOn, 14),
      subject,
      gross,
      net: gross,
      vatEligible: false,
      foreign: null,
      remarks: '',
      state: stateOf(paidOn),
      formallyCheckedOn: issuedOn,
      formallyCheckedBy: benchPerson.name,
      checkedOn: issuedOn,
      checkedBy: benchPerson.name,
      paidOn,
      duplicateReason: '',
      source: 'import',
      sourceHash: null,
      searchable: fold(`${number} ${subject} K/${at + 1}`),
    })
    for (const [place, { amount, ...part }] of parts.entries()) {
      addPart({
        ...part,
        version: 1,
        documentId: id,
        ordinal: place + 1,
        month: monthOf(issuedOn),
        amount,
        vat: grosze(0),
        ineligible: grosze(0),
        ineligibleReason: '',
        limitedCategory: null,
        limitedAmount: grosze(0),
        contractId,
        bookedOn: issuedOn,
        paidOn,
      })
      if (paidOn !== null) paid.push({ ...part, amount, paidOn })
    }
    if (paidOn !== null) {
      addPayment({ id: random.id(), version: 1, documentId: id, paidOn, amount: gross, note: '' })
    }
  }
  return paid
}

/** Claims go to the institution for each quarter; the last one that was decided ends here. */
const decidedTo = day('2023-09-30')
const submittedTo = to

function stateOf(paidOn: Day | null): DocumentState {
  if (paidOn === null) return 'checked'
  return paidOn <= decidedTo ? 'settled' : 'inClaim'
}

/** A claim for each quarter with all that was paid in it; all but the last are decided. */
async function addClaims(
  db: WriteDb,
  programmeId: string,
  parts: readonly PaidPart[],
  random: Randomness,
): Promise<void> {
  const rules = await rulesOf(db, programmeId)
  const rate = lubuskieProgramme.ownContributionRate
  const addClaim = adding(db, claim)
  const addEntry = adding(db, claimEntry)
  const quarterOf = ({ paidOn }: PaidPart) =>
    `${paidOn.slice(0, 4)}-${Math.ceil(Number(paidOn.slice(5, 7)) / 3)}`
  const quarters = [...Map.groupBy(parts, quarterOf)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  )
  let before = grosze(0)
  for (const [at, [quarter, claimed]] of quarters.entries()) {
    const year = Number(quarter.slice(0, 4))
    const end = addDays(
      day(new Date(Date.UTC(year, Number(quarter.slice(5)) * 3, 1)).toISOString().slice(0, 10)),
      -1,
    )
    const decided = end <= decidedTo
    const direct = sumMoney(claimed.map(({ amount }) => amount))
    const sums = budgetSums(direct, rules, rate)
    if (!sums.ok) throw new Error('The rates of the measurement exceed the whole')
    const { indirect, own, eu, state } = sums.value
    const totals: ClaimTotals = { direct, indirect, own, eu, state }
    const id = random.id()
    addClaim({
      id,
      version: 1,
      programmeId,
      ordinal: at + 1,
      number: `WNP/${at + 1}`,
      kinds: ['refund'],
      from: addDays(end, -89),
      to: end,
      state: 'draft',
      submittedOn: end < submittedTo ? addDays(end, 10) : submittedTo,
      decidedOn: decided ? addDays(end, 40) : null,
      progress: [],
      indicators: [],
      problems: '',
      plan: '',
      advanceRequested: grosze(0),
      income: grosze(0),
      incomeNote: '',
      returned: grosze(0),
      returnedNote: '',
      indirectRate: rules.indirectRate,
      totals,
      approved: decided ? totals : null,
    })
    const shares = splitRunning(
      claimed.map(({ amount }) => amount),
      rate,
      before,
    )
    before = grosze(before + direct)
    for (const [place, part] of claimed.entries()) {
      const own = shares[place]?.part ?? grosze(0)
      const zero = decided ? grosze(0) : null
      addEntry({
        id: random.id(),
        version: 1,
        claimId: id,
        ordinal: place + 1,
        expenseLineId: part.id,
        lineId: part.lineId,
        amount: part.amount,
        own,
        approved: decided ? part.amount : null,
        approvedOwn: decided ? own : null,
        parked: zero,
        ineligible: zero,
        reason: '',
      })
    }
    // A submitted claim takes no more entries.
    const reached = decided ? 'decided' : 'submitted'
    await db.update(claim).set({ state: reached }).where(eq(claim.id, id))
  }
}
