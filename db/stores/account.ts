import { asc, eq } from 'drizzle-orm'
import type { Role } from '#db/values/role.ts'
import type { Tx } from '../audit.ts'
import type { ReadDb } from '../columns.ts'
import { account } from '../schema/account.ts'

/** Everyone who has worked in the office, by name. */
export async function listAccounts(db: ReadDb) {
  return db.select().from(account).orderBy(asc(account.name), asc(account.id))
}

/** Those who may work now. */
export async function activeAccounts(db: ReadDb) {
  return db.select().from(account).where(eq(account.active, true)).orderBy(asc(account.name))
}

interface AccountFields {
  readonly name: string
  readonly login: string
  readonly role: Role
}

/** Adds a person to the office. */
export async function addAccount(tx: Tx, fields: AccountFields) {
  return tx.insert(account, { ...fields, active: true })
}

/** Saves a person's name, login, role, and whether they still work here. */
export async function saveAccount(
  tx: Tx,
  id: string,
  version: number,
  fields: AccountFields & { readonly active: boolean },
) {
  return tx.update(account, id, version, fields)
}
