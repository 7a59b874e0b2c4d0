import { costCategories, initialBudgetRules, thousandths } from '#db/values/budget.ts'
import { addDays, day } from '#db/values/day.ts'
import { flatRateOf, type Grosze, grosze } from '#db/values/money.ts'
import { splitMoney } from '#db/values/money-split.ts'
import { monthsOf } from '#db/values/period.ts'
import type { Tx } from '../audit.ts'
import type { WriteDb } from '../columns.ts'
import { openParts } from '../programme-parts.ts'
import { budgetLine, budgetTask, budgetVersion, budgetVersionLine } from '../schema/budget.ts'
import { contractor, supplierContract, supplierContractLine } from '../schema/expense.ts'
import { programme } from '../schema/programme.ts'
import { addAccount } from '../stores/account.ts'
import { versionsOf } from '../stores/budget.ts'
import { programmeById } from '../stores/programme.ts'
import { addClaims } from './bench-claims.ts'
import { addDocuments } from './bench-documents.ts'
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
  const random = randomnessOf(scale)
  const tx = seedingTx(db, person, begun, random.id)
  await addAccount(tx, { ...person, role: 'coordinator' })
  const { direct, value } = moneyOf(scale)
  const isSample = { isSample: true, sampleDay: to }
  const created = { ...lubuskieProgramme, from, to, value, ...isSample }
  const { id } = await tx.insert(programme, created)
  const version = await openParts(tx, { ...lubuskieProgramme, id, value }, benchPerson.name)
  return spent(db, tx, scale, { programmeId: id, version, direct, random })
}

/**
 * The same spending in a programme that a measurement has already: it becomes as long and as
 * dear, and stands on its last day.
 */
export async function spentInProgramme(
  db: WriteDb,
  programmeId: string,
  scale: BudgetScale,
  person: Person = benchPerson,
): Promise<ScaledBudget> {
  const random = randomnessOf(scale)
  const tx = seedingTx(db, person, begun, random.id)
  const { direct, value } = moneyOf(scale)
  const own = await programmeById(db, programmeId)
  await tx.update(programme, own.id, own.version, { from, to, value, sampleDay: to })
  const [draft] = await versionsOf(db, programmeId)
  if (draft === undefined) throw new Error('The programme has no version of its budget')
  const version = await tx.update(budgetVersion, draft.id, draft.version, { directTotal: direct })
  return spent(db, tx, scale, { programmeId, version, direct, random })
}

const randomnessOf = ({ documents, lines }: BudgetScale) =>
  new Randomness(`budget of ${documents} and ${lines}`)

/** About what the parts come to and a fifth more, so that something is left. */
function moneyOf(scale: BudgetScale) {
  const direct = grosze(scale.lines * 120_000)
  return { direct, value: grosze(direct + flatRateOf(direct, initialBudgetRules.indirectRate)) }
}

interface Spending {
  readonly programmeId: string
  readonly version: typeof budgetVersion.$inferSelect
  readonly direct: Grosze
  readonly random: Randomness
}

async function spent(
  db: WriteDb,
  tx: Tx,
  scale: BudgetScale,
  { programmeId, version, direct, random }: Spending,
): Promise<ScaledBudget> {
  const lineIds = await addBudget(tx, programmeId, version)
  const own = await addContractors(tx)
  const contracts = await addContracts(tx, programmeId, own, lineIds, direct, random)
  await tx.finish()
  const place = {
    programmeId,
    period: { from, to },
    checkedBy: benchPerson.name,
    lineIds,
    contractorIds: own,
    contracts,
  }
  const parts = addDocuments(db, scale, place, random)
  await addClaims(db, programmeId, to, parts, random)
  return { programmeId, lineIds, contractorIds: own }
}

async function addBudget(
  tx: Tx,
  programmeId: string,
  version: Spending['version'],
): Promise<readonly string[]> {
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
