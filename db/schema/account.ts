import { roles } from '#db/values/role.ts'
import { flag, oneOf, record, table, text } from '../columns.ts'

/** A person who works in the office. Accounts are never deleted: history names them. */
export const account = table('account', {
  ...record,
  name: text().notNull(),
  /** The name on this computer by which the person is recognised at start. */
  login: text().notNull(),
  role: oneOf(roles).notNull(),
  active: flag().notNull(),
})
