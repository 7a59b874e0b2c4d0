import type { Grosze } from '#db/values/money.ts'
import type { ReadDb } from '../columns.ts'
import { budgetSums } from '../rules/budget.ts'
import { programmeAmounts } from '../rules/own-contribution.ts'
import { rulesOf } from '../stores/budget.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { budgetInForce } from './claim-checks.ts'

/** The grant of the budget in force, or of the programme's value before the first version. */
export async function grantOf(db: ReadDb, programme: ProgrammeRow): Promise<Grosze> {
  const budget = await budgetInForce(db, programme.id)
  const rules = await rulesOf(db, programme.id)
  const sums =
    budget === null ? null : budgetSums(budget.direct, rules, programme.ownContributionRate)
  return sums?.ok
    ? sums.value.grant
    : programmeAmounts(programme.value, programme.ownContributionRate).grant
}
