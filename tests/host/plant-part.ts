import { randomUUID } from 'node:crypto'
import { Tx } from '#db/audit.ts'
import { openStore } from '#db/engine/store.ts'
import { programme } from '#db/schema/programme.ts'
import { recruitment } from '#db/schema/recruitment.ts'
import { day, instantOf } from '#db/values/day.ts'
import { migrationsFolder } from '../stores/migrations.ts'

/** Lets these JSTs take part in the programme of a closed store. */
export async function plantTakingPart(path: string, teryts: readonly string[]): Promise<void> {
  const now = () => new Date('2020-06-01T08:00:00Z')
  const store = openStore({ path, migrationsFolder, create: false, now })
  const deed = {
    accountId: 'test',
    author: 'Test',
    procedure: 'recruitment.move',
    at: instantOf(now()),
    reason: null,
    takesBack: null,
  }
  try {
    await store.write(async (db) => {
      const tx = new Tx(db, deed, randomUUID)
      const [{ id: programmeId } = { id: '' }] = await db.select().from(programme)
      for (const jstId of teryts) {
        await tx.insert(recruitment, {
          programmeId,
          jstId,
          attempt: 1,
          invitedOn: day('2020-03-02'),
          declaredOn: day('2020-04-01'),
          agreementOn: day('2020-05-04'),
          agreementNumber: `WS/${jstId}`,
          agreementSignatory: 'Wójt',
          joinedOn: day('2020-06-01'),
          withdrawnOn: null,
          withdrawalReason: null,
          replacesJstId: null,
        })
      }
      await tx.finish()
    })
  } finally {
    await store.close()
  }
}
