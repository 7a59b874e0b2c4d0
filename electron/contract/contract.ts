import { account } from './account.ts'
import { budget } from './budget.ts'
import { claim } from './claim.ts'
import { expense } from './expense.ts'
import { expenseImport } from './expense-import.ts'
import { history } from './history.ts'
import { implementation } from './implementation.ts'
import { implementationPlan } from './implementation-plan.ts'
import { jst } from './jst.ts'
import { office } from './office.ts'
import { programme } from './programme.ts'
import { quota } from './quota.ts'
import { realisation } from './realisation.ts'
import { recruitment } from './recruitment.ts'
import { supplierContract } from './supplier-contract.ts'
import { volunteer } from './volunteer.ts'

/** Everything the window can ask of the host. */
export const contract = {
  office,
  account,
  programme,
  jst,
  recruitment,
  implementation,
  quota,
  budget,
  expense,
  expenseImport,
  supplierContract,
  realisation,
  claim,
  volunteer,
  implementationPlan,
  history,
}

export type Contract = typeof contract
