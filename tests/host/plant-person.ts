import { randomUUID } from 'node:crypto'
import { Tx } from '#db/audit.ts'
import { openStore } from '#db/engine/store.ts'
import { account } from '#db/schema/account.ts'
import { instantOf } from '#db/values/day.ts'
import type { Role } from '#db/values/role.ts'
import { migrationsFolder } from '../stores/migrations.ts'

/** Adds somebody to those who work in the office of a closed store. */
export async function plantPerson(
  path: string,
  person: { readonly name: string; readonly login: string; readonly role: Role },
): Promise<void> {
  const now = () => new Date('2020-09-01T08:00:00Z')
  const store = openStore({ path, migrationsFolder, create: false, now })
  const deed = {
    ...{ accountId: 'test', author: 'Test', procedure: 'test.plant' },
    ...{ at: instantOf(now()), reason: null, takesBack: null },
  }
  try {
    await store.write(async (db) => {
      const tx = new Tx(db, deed, randomUUID)
      await tx.insert(account, { ...person, active: true })
      await tx.finish()
    })
  } finally {
    await store.close()
  }
}
