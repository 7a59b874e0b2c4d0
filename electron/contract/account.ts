import * as z from 'zod'
import { roles } from '#db/values/role.ts'
import { accountSchema } from './office.ts'
import { command, idSchema, lineSchema, query } from './procedure.ts'

const accountFields = {
  name: lineSchema(120),
  login: lineSchema(120),
  role: z.enum(roles),
}

/** The people who work in the office, and which of them this window speaks for. */
export const account = {
  /** The account the call was made with; null when nobody has been chosen yet. */
  current: query('account', z.object({}), accountSchema.nullable()),
  list: query('account', z.object({}), z.array(accountSchema)),
  add: command('account', [], z.object(accountFields), accountSchema),
  /** At least one active coordinator always stays. */
  save: command(
    'account',
    [],
    z.object({
      id: idSchema,
      version: z.number(),
      ...accountFields,
      active: z.boolean(),
    }),
    accountSchema,
  ),
}
