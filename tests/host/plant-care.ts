import { randomUUID } from 'node:crypto'
import { Tx } from '#db/audit.ts'
import { openStore } from '#db/engine/store.ts'
import { deliverablesOf } from '#db/rules/package.ts'
import { deliverable } from '#db/schema/implementing.ts'
import { mentor, mentorAssignment, mentorVisit } from '#db/schema/mentor.ts'
import { programme } from '#db/schema/programme.ts'
import { implementingRulesOf } from '#db/stores/implementing-rules.ts'
import { noFile } from '#db/stores/kept-file.ts'
import { day, instantOf } from '#db/values/day.ts'
import { migrationsFolder } from '../stores/migrations.ts'

const [assignedOn, heldOn, deliveredOn] = [day('2020-07-02'), day('2020-07-20'), day('2020-08-21')]

/**
 * Gives these JSTs of a closed store, which have implementation agreements, a mentor, a held visit
 * and a complete package: what a certificate waits for beside the standards.
 */
export async function plantCare(path: string, teryts: readonly string[]): Promise<void> {
  const now = () => new Date(`${deliveredOn}T08:00:00Z`)
  const store = openStore({ path, migrationsFolder, create: false, now })
  const deed = {
    ...{ accountId: 'test', author: 'Test', procedure: 'test.plant' },
    ...{ at: instantOf(now()), reason: null, takesBack: null },
  }
  try {
    await store.write(async (db) => {
      const tx = new Tx(db, deed, randomUUID)
      const [{ id: programmeId } = { id: '' }] = await db.select().from(programme)
      const { languages } = await implementingRulesOf(db, programmeId)
      const { id: mentorId } = await tx.insert(mentor, {
        ...{ programmeId, name: 'Ewa Modelowa', phone: '', email: '', accountId: null },
        active: true,
      })
      for (const jstId of teryts) {
        const place = { programmeId, jstId }
        await tx.insert(mentorAssignment, {
          ...{ ...place, mentorId, from: assignedOn, to: null, handover: '' },
        })
        await tx.insert(mentorVisit, {
          ...{ ...place, mentorId, plannedOn: heldOn, plannedAt: null, place: 'Urząd', heldOn },
          ...{ cancelledOn: null, cancelReason: '', others: 'Sekretarz', findings: 'Zakładka' },
          documentId: null,
        })
        for (const one of deliverablesOf(languages)) {
          await tx.insert(deliverable, {
            ...{ ...place, ...one, state: 'delivered' as const, contractorId: null },
            ...{ orderedOn: assignedOn, dueOn: null, startedOn: heldOn, receivedOn: heldOn },
            ...{ deliveredOn, acceptance: 'Protokół odbioru', ...noFile },
          })
        }
      }
      await tx.finish()
    })
  } finally {
    await store.close()
  }
}
