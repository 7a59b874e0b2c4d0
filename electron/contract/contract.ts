import { account } from './account.ts'
import { history } from './history.ts'
import { implementation } from './implementation.ts'
import { jst } from './jst.ts'
import { office } from './office.ts'
import { programme } from './programme.ts'
import { quota } from './quota.ts'
import { recruitment } from './recruitment.ts'

/** Everything the window can ask of the host. */
export const contract = {
  office,
  account,
  programme,
  jst,
  recruitment,
  implementation,
  quota,
  history,
}

export type Contract = typeof contract
