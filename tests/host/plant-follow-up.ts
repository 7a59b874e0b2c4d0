import { randomUUID } from 'node:crypto'
import { Tx } from '#db/audit.ts'
import { openStore } from '#db/engine/store.ts'
import { account } from '#db/schema/account.ts'
import { enquiry, followUp } from '#db/schema/desk.ts'
import { programme } from '#db/schema/programme.ts'
import { day, instantOf } from '#db/values/day.ts'
import { searchableOf } from '#db/values/polish-words.ts'
import { migrationsFolder } from '../stores/migrations.ts'

/** Puts a conversation with a JST into a closed store, after which its only person must come back. */
export async function plantFollowUp(path: string, step: string): Promise<void> {
  const now = () => new Date('2020-09-01T08:00:00Z')
  const store = openStore({ path, migrationsFolder, create: false, now })
  const deed = {
    ...{ accountId: 'test', author: 'Test', procedure: 'enquiry.save' },
    ...{ at: instantOf(now()), reason: null, takesBack: null },
  }
  try {
    await store.write(async (db) => {
      const tx = new Tx(db, deed, randomUUID)
      const [{ id: programmeId } = { id: '' }] = await db.select().from(programme)
      const [{ id: ownerId } = { id: '' }] = await db.select().from(account)
      const [question, answer] = ['Kiedy dostaniemy kopię umowy?', 'Sprawdzę i oddzwonię']
      const { id: enquiryId } = await tx.insert(enquiry, {
        ...{ programmeId, ordinal: 1, openedAt: instantOf(now()), closedAt: instantOf(now()) },
        ...{ takenById: ownerId, channel: 'phone', callerKind: 'jst', jstId: '0801022' },
        ...{ personId: null, contractorId: null, callerName: 'Sekretarz gminy' },
        ...{ callerPhone: '95 751 36 00', phoneReversed: '006315759', topicId: null },
        ...{ question, answer, answerId: null, answerVersion: null, outcome: 'promised' },
        searchable: searchableOf(question, answer),
      })
      await tx.insert(followUp, {
        ...{ programmeId, enquiryId, step, ownerId, dueOn: day('2020-09-03') },
        ...{ snoozedUntil: null, handover: '', doneAt: null, result: '' },
      })
      await tx.finish()
    })
  } finally {
    await store.close()
  }
}
