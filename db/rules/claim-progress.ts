import {
  addMoney,
  type BasisPoints,
  flatRateOf,
  type Grosze,
  grosze,
  sumMoney,
} from '#db/values/money.ts'

/** A task with its budget and what claims took of it, in grosze. */
export interface TaskMoney {
  readonly taskId: string
  readonly name: string
  readonly budget: Grosze
  /** Earlier claims: what was approved, or claimed where there is no decision yet. */
  readonly before: Grosze
  readonly now: Grosze
}

/** A row of the financial progress, in grosze. */
export interface ProgressRow {
  readonly budget: Grosze
  readonly before: Grosze
  readonly now: Grosze
  readonly cumulative: Grosze
}

/** The financial progress of a claim: per task, direct costs, flat rate and the whole. */
export interface FinancialProgress {
  readonly tasks: readonly (ProgressRow & { readonly taskId: string; readonly name: string })[]
  readonly direct: ProgressRow
  readonly indirect: ProgressRow
  readonly total: ProgressRow
}

/**
 * Budget in force, earlier claims, this claim and both together, per task and as a whole. The
 * flat rate's own row is given as amounts, for each claim reckoned it on its own direct costs;
 * its budget is the flat rate of the budgeted direct costs.
 */
export function financialProgress(
  tasks: readonly TaskMoney[],
  indirect: { readonly rate: BasisPoints; readonly before: Grosze; readonly now: Grosze },
): FinancialProgress {
  const rows = tasks.map(({ taskId, name, ...money }) => ({ taskId, name, ...rowOf(money) }))
  const sum = (of: (row: ProgressRow) => Grosze) => sumMoney(rows.map(of))
  const direct = rowOf({
    budget: sum(({ budget }) => budget),
    before: sum(({ before }) => before),
    now: sum(({ now }) => now),
  })
  const { rate, before, now } = indirect
  const flat = rowOf({ budget: flatRateOf(direct.budget, rate), before, now })
  const total = rowOf({
    budget: addMoney(direct.budget, flat.budget),
    before: addMoney(direct.before, flat.before),
    now: addMoney(direct.now, flat.now),
  })
  return { tasks: rows, direct, indirect: flat, total }
}

function rowOf(money: Pick<ProgressRow, 'budget' | 'before' | 'now'>): ProgressRow {
  const { budget, before, now } = money
  const cumulative = addMoney(before, now)
  return { budget, before, now: grosze(now), cumulative }
}
