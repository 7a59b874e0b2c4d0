import { plannedSum } from '#db/values/budget-plan.ts'
import { type BasisPoints, basisPoints, type Grosze, grosze, sumMoney } from '#db/values/money.ts'
import { monthsOf } from '#db/values/period.ts'
import type { ReadDb } from '../columns.ts'
import { RefusedError } from '../refused-error.ts'
import { type BudgetSums, budgetSums } from '../rules/budget.ts'
import { compareVersions, type LineShare } from '../rules/budget-compare.ts'
import { budgetLimits } from '../rules/budget-limits.ts'
import * as store from '../stores/budget.ts'
import { approvedLineIds } from '../stores/budget-lines.ts'
import { type ProgrammeRow, programmeById, stagesOf } from '../stores/programme.ts'
import { engagedByLine } from './budget-engaged.ts'

type Rates = Pick<store.BudgetRulesRow, 'indirectRate' | 'euRate'>

/**
 * The amounts of a whole budget. When the own contribution was raised so that the EU's rate no
 * longer fits beside it, the EU's part is what is left, so that the screen where the rates
 * are corrected still opens.
 */
function sumsOf(direct: Grosze, rates: Rates, ownRate: BasisPoints): BudgetSums {
  const euRate = basisPoints(Math.min(rates.euRate, 10_000 - ownRate))
  const sums = budgetSums(direct, { ...rates, euRate }, ownRate)
  if (!sums.ok) throw new RefusedError(sums.refusal)
  return sums.value
}

/** The versions with what their lines add up to, and which is in force; the newest first. */
async function summaries(db: ReadDb, programmeId: string) {
  const versions = await store.versionsOf(db, programmeId)
  const rows = await store.linesOfVersions(
    db,
    versions.map(({ id }) => id),
  )
  const inForce = versions.find(({ state }) => state === 'approved')
  return versions.map(({ programmeId: _, ...version }) => ({
    ...version,
    linesTotal: sumMoney(
      rows.filter(({ versionId }) => versionId === version.id).map(({ amount }) => amount),
    ),
    inForce: version.id === inForce?.id,
  }))
}

/** The money rules, the known totals and the versions of a programme. */
export async function budgetOverview(db: ReadDb, programme: ProgrammeRow) {
  const { id, value, from, to, ownContributionRate } = programme
  const { programmeId: _, ...rules } = await store.rulesOf(db, id)
  const versions = await summaries(db, id)
  const shown = versions.find(({ inForce }) => inForce) ?? versions.at(-1)
  return {
    value,
    from,
    to,
    ownContributionRate,
    months: [...monthsOf({ from, to })],
    stages: (await stagesOf(db, id)).map((stage) => ({ id: stage.id, name: stage.name })),
    rules: { ...rules, proposed: [...rules.proposed] },
    sums: sumsOf(shown?.directTotal ?? grosze(0), rules, ownContributionRate),
    versions,
  }
}

/**
 * One version of the budget: its tasks and cost lines, totals, limits and months. A draft shows
 * the tasks that have no line yet; an approved version only what it has.
 */
export async function planVersion(db: ReadDb, versionId: string) {
  const row = await store.versionById(db, versionId)
  const programme = await programmeById(db, row.programmeId)
  const rules = await store.rulesOf(db, programme.id)
  const version = (await summaries(db, programme.id)).find(({ id }) => id === versionId)
  if (version === undefined) throw new Error('A version belongs to its programme')
  const frozen = await approvedLineIds(db, programme.id)
  const engaged = await engagedByLine(db, programme.id)
  const shares = new Map(
    (await store.linesOfVersion(db, versionId)).map((share) => [share.lineId, share]),
  )
  const all = await store.linesOf(db, programme.id)
  const lines = all.flatMap((line) => {
    const share = shares.get(line.id)
    if (share === undefined) return []
    const { quantity, unitPrice, amount, plan } = share
    return {
      ...line,
      rowId: share.id,
      rowVersion: share.version,
      ...{ quantity, unitPrice, amount, plan: [...plan] },
      frozen: frozen.has(line.id),
      engaged: engaged.get(line.id) ?? grosze(0),
    }
  })
  const tasks = (await store.tasksOf(db, programme.id)).map((task) => {
    const own = lines.filter(({ taskId }) => taskId === task.id)
    return {
      id: task.id,
      version: task.version,
      stageId: task.stageId,
      name: task.name,
      total: sumMoney(own.map(({ amount }) => amount)),
      frozen: all.some(({ id, taskId }) => taskId === task.id && frozen.has(id)),
      lines: own,
    }
  })
  const sums = sumsOf(version.directTotal, rules, programme.ownContributionRate)
  const months = monthsOf(programme).map((month) => ({
    month,
    amount: plannedSum(lines.flatMap(({ plan }) => plan.filter((part) => part.month === month))),
  }))
  return {
    ...version,
    sums,
    missing: grosze(version.directTotal - version.linesTotal),
    limits: budgetLimits(lines, { direct: version.directTotal, value: sums.total }, rules),
    tasks: version.state === 'draft' ? tasks : tasks.filter((task) => task.lines.length > 0),
    months,
    unplannedLines: lines.filter(({ amount, plan }) => amount !== 0 && plan.length === 0).length,
  }
}

/** Two versions of one programme, line by line in the order of the budget. */
export async function comparedVersions(db: ReadDb, beforeId: string, afterId: string) {
  const { programmeId } = await store.versionById(db, beforeId)
  await store.versionById(db, afterId)
  const lines = await store.linesOf(db, programmeId)
  const tasks = new Map((await store.tasksOf(db, programmeId)).map((task) => [task.id, task.name]))
  const names = new Map(lines.map((line) => [line.id, line]))
  const [before, after] = await Promise.all(
    [beforeId, afterId].map((id) => store.linesOfVersion(db, id)),
  )
  const comparison = compareVersions(
    lines.map(({ id }) => id),
    (before ?? []) satisfies readonly LineShare[],
    (after ?? []) satisfies readonly LineShare[],
  )
  return {
    before: comparison.before,
    after: comparison.after,
    difference: comparison.difference,
    lines: comparison.lines.map(({ lineId, change, difference, ...shares }) => ({
      lineId,
      change,
      difference,
      before: shares.before?.amount ?? null,
      after: shares.after?.amount ?? null,
      lineName: names.get(lineId)?.name ?? '',
      taskName: tasks.get(names.get(lineId)?.taskId ?? '') ?? '',
    })),
  }
}
