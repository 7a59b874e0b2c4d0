import { accountStays, decideAccountName } from '#db/rules/account.ts'
import { addAccount, listAccounts, saveAccount } from '#db/stores/account.ts'
import { allow } from '#db/values/refusal.ts'
import type { account as contract } from '../contract/account.ts'
import type { HandlersOf } from '../define.ts'

/** People of the office. */
export const account: HandlersOf<typeof contract> = {
  current: async ({ read, actor }) => {
    const accounts = await read(listAccounts)
    return accounts.find((row) => row.id === actor?.id) ?? null
  },

  list: ({ read }) => read(async (db) => [...(await listAccounts(db))]),

  add: async ({ tx, input }) => {
    const decision = decideAccountName(input)
    return decision.ok ? allow(await addAccount(tx, input)) : decision
  },

  save: async ({ tx, db, input }) => {
    const { id, version, ...fields } = input
    const named = decideAccountName(fields)
    if (!named.ok) return named
    const others = (await listAccounts(db)).filter((row) => row.id !== id)
    const decision = accountStays(fields, others)
    return decision.ok ? allow(await saveAccount(tx, id, version, fields)) : decision
  },
}
