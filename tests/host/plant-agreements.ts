import { randomUUID } from 'node:crypto'
import { Tx } from '#db/audit.ts'
import { openStore } from '#db/engine/store.ts'
import { implementation } from '#db/schema/implementation.ts'
import { programme } from '#db/schema/programme.ts'
import { type Day, day, instantOf } from '#db/values/day.ts'
import { migrationsFolder } from '../stores/migrations.ts'

/** Gives these JSTs of a closed store implementation agreements, in the order of the list. */
export async function plantAgreements(
  path: string,
  teryts: readonly string[],
  agreementOn: Day = day('2020-07-01'),
): Promise<void> {
  const now = () => new Date(`${agreementOn}T08:00:00Z`)
  const store = openStore({ path, migrationsFolder, create: false, now })
  const deed = {
    ...{ accountId: 'test', author: 'Test', procedure: 'implementation.move' },
    ...{ at: instantOf(now()), reason: null, takesBack: null },
  }
  try {
    await store.write(async (db) => {
      const tx = new Tx(db, deed, randomUUID)
      const [{ id: programmeId } = { id: '' }] = await db.select().from(programme)
      for (const [at, jstId] of teryts.entries()) {
        await tx.insert(implementation, {
          ...{ programmeId, jstId, agreementOn, agreementNumber: `UW/${at + 1}` },
          ...{ completedOn: null, endedOn: null, endReason: null },
        })
      }
      await tx.finish()
    })
  } finally {
    await store.close()
  }
}
