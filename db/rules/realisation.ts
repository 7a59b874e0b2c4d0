import type { CostCategory, MonthPlan } from '#db/values/budget.ts'
import { costCategories } from '#db/values/budget.ts'
import type { ClaimTotals } from '#db/values/claim.ts'
import type { Day } from '#db/values/day.ts'
import {
  addMoney,
  type BasisPoints,
  flatRateOf,
  type Grosze,
  grosze,
  subtractMoney,
  sumMoney,
} from '#db/values/money.ts'
import {
  type BareFigures,
  figuresFrom,
  type MoneySource,
  mapFigures,
  moneySources,
  noFigures,
  type Realisation,
  type RealisationFigures,
  type RealisationLine,
  type RealisationTask,
  type SourceRow,
  sumFigures,
} from '#db/values/realisation.ts'
import { decideGrantSources, programmeAmounts } from './own-contribution.ts'
import { dangersOf, plannedBy } from './realisation-danger.ts'

/** A cost line with what the version in force that day gives it; null when it is not in it. */
export interface LineFacts {
  readonly id: string
  readonly taskId: string
  readonly name: string
  readonly category: CostCategory
  readonly budget: Grosze | null
  readonly plan: readonly MonthPlan[]
}

/** Eligible amounts of one line's documents under one contract, or under none. */
export interface DocumentSum {
  readonly lineId: string
  readonly contractId: string | null
  readonly documents: Grosze
  readonly paid: Grosze
}

/** A line of a contract signed by the day. */
export interface ContractLineFacts {
  readonly contractId: string
  readonly number: string
  readonly contractor: string
  readonly signedOn: Day
  /** Null while it is open on the day. */
  readonly closedOn: Day | null
  readonly lineId: string
  readonly amount: Grosze
}

/** A claim submitted by the day, with its entries summed up for each line. */
export interface ClaimFacts {
  /** The number in the institution's system, or its own in the office. */
  readonly number: string
  readonly submittedOn: Day
  /** Null while it waits on the day. */
  readonly decidedOn: Day | null
  readonly indirectRate: BasisPoints | null
  /** What the institution approved, kept as it was decided. */
  readonly approved: ClaimTotals | null
  readonly lines: readonly {
    readonly lineId: string
    readonly amount: Grosze
    readonly approved: Grosze
  }[]
}

/** Everything the realisation is computed from, as it stood at the end of `day`. */
export interface RealisationFacts {
  readonly day: Day
  readonly end: Day
  readonly version: number | null
  /** The direct costs that the version declares, whether lines carry them or not. */
  readonly directTotal: Grosze
  readonly ownRate: BasisPoints
  readonly indirectRate: BasisPoints
  readonly euRate: BasisPoints
  readonly tasks: readonly {
    readonly id: string
    readonly ordinal: number
    readonly name: string
  }[]
  readonly lines: readonly LineFacts[]
  readonly documents: readonly DocumentSum[]
  readonly contracts: readonly ContractLineFacts[]
  readonly claims: readonly ClaimFacts[]
}

/**
 * The realisation of the budget: for each line, task, category and source what was budgeted,
 * contracted, documented, paid, claimed, settled and is left. Engaged is documents and what
 * open contracts may still bring, contract by contract and line by line; left is the rest of
 * the budget. Source: the office's daily check of the budget.
 */
export function realisation(facts: RealisationFacts): Realisation {
  const bare = bareByLine(facts)
  const lines = facts.lines.flatMap((line) => lineRow(line, bare.get(line.id), facts))
  const tasks = facts.tasks.flatMap((task) => taskRow(task, lines))
  const inLines = sumFigures(lines.map(({ row }) => row.figures))
  const unallocated = subtractMoney(facts.directTotal, inLines.budget)
  const direct = sumFigures([inLines, { ...noFigures, budget: unallocated }])
  const indirect = indirectFigures(direct, facts)
  const total = sumFigures([direct, indirect])
  const categories = costCategories.flatMap((category) => {
    const rows = lines.filter(({ row }) => row.category === category)
    return rows.length === 0
      ? []
      : [{ category, figures: sumFigures(rows.map(({ row }) => row.figures)) }]
  })
  const { day, version } = facts
  const sources = sourceRows(total, facts)
  return { day, version, tasks, unallocated, categories, sources, direct, indirect, total }
}

interface Placed {
  readonly taskId: string
  readonly row: RealisationLine
}

function lineRow(
  line: LineFacts,
  sums: BareFigures | undefined,
  facts: RealisationFacts,
): Placed[] {
  // A line that the version left out is still shown while money is on it.
  if (line.budget === null && sums === undefined) return []
  const { id, taskId, name, category } = line
  const figures = figuresFrom({ ...(sums ?? noFigures), budget: line.budget ?? grosze(0) })
  const plannedByNow = plannedBy(line.plan, facts.day)
  const found = dangersOf(figures, plannedByNow, facts)
  return [{ taskId, row: { id, name, category, figures, plannedByNow, dangers: found } }]
}

function taskRow(
  task: RealisationFacts['tasks'][number],
  placed: readonly Placed[],
): RealisationTask[] {
  const lines = placed.filter(({ taskId }) => taskId === task.id).map(({ row }) => row)
  return lines.length === 0
    ? []
    : [{ ...task, figures: sumFigures(lines.map(({ figures }) => figures)), lines }]
}

/** What documents, contracts and claims put on each line; the budget is not in it. */
function bareByLine(facts: RealisationFacts): ReadonlyMap<string, BareFigures> {
  const sums = new Map<string, BareSums>()
  const of = (lineId: string): BareSums => {
    const sum = sums.get(lineId) ?? { ...noFigures }
    sums.set(lineId, sum)
    return sum
  }
  const invoiced = new Map<string, Grosze>()
  for (const { lineId, contractId, documents, paid } of facts.documents) {
    const sum = of(lineId)
    sum.documents = addMoney(sum.documents, documents)
    sum.paid = addMoney(sum.paid, paid)
    if (contractId !== null) invoiced.set(`${contractId} ${lineId}`, documents)
  }
  for (const { contractId, lineId, amount, closedOn } of facts.contracts) {
    const sum = of(lineId)
    const rest = amount - (invoiced.get(`${contractId} ${lineId}`) ?? 0)
    sum.contracted = addMoney(sum.contracted, amount)
    if (closedOn === null && rest > 0) sum.openContracts = grosze(sum.openContracts + rest)
  }
  for (const claim of facts.claims) {
    for (const line of claim.lines) {
      const sum = of(line.lineId)
      sum.claimed = addMoney(sum.claimed, stillClaimed(claim, line))
      sum.settled = addMoney(sum.settled, settledIn(claim, line))
    }
  }
  return sums
}

type BareSums = { -readonly [F in keyof BareFigures]: BareFigures[F] }

type ClaimLine = ClaimFacts['lines'][number]

/**
 * A decided claim counts with what was approved: what was parked goes into a later claim, and
 * what was ruled out is not eligible any more.
 */
const stillClaimed = ({ decidedOn }: ClaimFacts, { amount, approved }: ClaimLine): Grosze =>
  decidedOn === null ? amount : approved

const settledIn = ({ decidedOn }: ClaimFacts, { approved }: ClaimLine): Grosze =>
  decidedOn === null ? grosze(0) : approved

/** What one claim comes to, in grosze: claimed until its decision, then claimed as settled. */
export interface ClaimSums {
  readonly claimed: Grosze
  readonly claimedIndirect: Grosze
  readonly settled: Grosze
  readonly settledIndirect: Grosze
}

/**
 * The sums of a claim: each has its indirect costs on its own direct costs at the rate of its
 * day, and what the institution approved of them stands as it was decided. Claimed is what
 * awaits a decision or was approved, so of a decided claim it is what was settled.
 */
export function claimSums(claim: ClaimFacts, rate: BasisPoints): ClaimSums {
  const ownRate = claim.indirectRate ?? rate
  const claimed = sumMoney(claim.lines.map((line) => stillClaimed(claim, line)))
  const settled = sumMoney(claim.lines.map((line) => settledIn(claim, line)))
  const decided = claim.decidedOn !== null
  const approved = decided ? claim.approved?.indirect : grosze(0)
  const settledIndirect = approved ?? flatRateOf(settled, ownRate)
  const claimedIndirect = decided ? settledIndirect : flatRateOf(claimed, ownRate)
  return { claimed, claimedIndirect, settled, settledIndirect }
}

/**
 * Indirect costs follow the direct ones at the flat rate: of the whole column up to `paid`,
 * claim by claim in `claimed` and `settled`.
 */
function indirectFigures(direct: RealisationFigures, facts: RealisationFacts): RealisationFigures {
  const claims = facts.claims.map((claim) => claimSums(claim, facts.indirectRate))
  const flat = (amount: Grosze) => flatRateOf(amount, facts.indirectRate)
  const documents = flat(direct.documents)
  return figuresFrom({
    ...mapFigures(direct, flat),
    documents,
    // Documents and contracts are engaged together, so they are rounded together.
    openContracts: subtractMoney(flat(direct.engaged), documents),
    claimed: sumMoney(claims.map(({ claimedIndirect }) => claimedIndirect)),
    settled: sumMoney(claims.map(({ settledIndirect }) => settledIndirect)),
  })
}

/** Every amount of the total by its source; empty when the rates exceed the whole. */
function sourceRows(total: RealisationFigures, facts: RealisationFacts): readonly SourceRow[] {
  const { ownRate, euRate } = facts
  const sourcesOf = (amount: Grosze) => {
    const own = programmeAmounts(amount, ownRate).ownContribution
    const grant = decideGrantSources(amount, ownRate, euRate)
    return grant.ok ? { own, ...grant.value } : null
  }
  if (sourcesOf(total.budget) === null) return []
  const approved = approvedBySource(facts.claims)
  return moneySources.map((source) => ({
    source,
    figures: mapFigures(total, (amount, field) => {
      if (field === 'settled' && approved !== null) return approved[source]
      return sourcesOf(amount)?.[source] ?? grosze(0)
    }),
  }))
}

/** The institution's own split of what it approved, where it is on record for every claim. */
function approvedBySource(claims: readonly ClaimFacts[]): Record<MoneySource, Grosze> | null {
  const sums = { own: grosze(0), eu: grosze(0), state: grosze(0) }
  for (const { decidedOn, approved } of claims) {
    if (decidedOn === null) continue
    if (approved === null) return null
    for (const source of moneySources) sums[source] = addMoney(sums[source], approved[source])
  }
  return sums
}
