import type { Contract } from '../contract/contract.ts'
import type { HandlersOf } from '../define.ts'
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

/** A handler for each procedure of the contract. */
export const handlers: { readonly [F in keyof Contract]: HandlersOf<Contract[F]> } = {
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
