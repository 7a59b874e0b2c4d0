import { randomUUID } from 'node:crypto'
import { Tx } from '#db/audit.ts'
import { openStore } from '#db/engine/store.ts'
import { programme } from '#db/schema/programme.ts'
import { training, trainingDay, trainingSeries } from '#db/schema/training.ts'
import { type Day, day, instantOf } from '#db/values/day.ts'
import type { TimeOfDay } from '#db/values/training.ts'
import { migrationsFolder } from '../stores/migrations.ts'

/** Gives a closed store the last training for managers, which opens the volunteer list. */
export async function plantLastTraining(path: string, on: Day = day('2020-06-15')): Promise<void> {
  const now = () => new Date('2020-06-01T08:00:00Z')
  const store = openStore({ path, migrationsFolder, create: false, now })
  const deed = {
    accountId: 'test',
    author: 'Test',
    procedure: 'training.add',
    at: instantOf(now()),
    reason: null,
    takesBack: null,
  }
  try {
    await store.write(async (db) => {
      const tx = new Tx(db, deed, randomUUID)
      const [{ id: programmeId } = { id: '' }] = await db.select().from(programme)
      const panel = 'manager' as const
      const series = await tx.insert(trainingSeries, {
        programmeId,
        ordinal: 1,
        panel,
        name: 'Kadra kierownicza',
      })
      const last = await tx.insert(training, {
        programmeId,
        seriesId: series.id,
        ordinal: 1,
        panel,
        subject: 'Obsługa inwestora',
        form: 'onSite',
        place: 'Zielona Góra',
        trainer: 'Trener',
        materials: '',
        capacity: 45,
        lastForManagers: true,
        cancelledOn: null,
        cancelReason: '',
      })
      await tx.insert(trainingDay, {
        trainingId: last.id,
        on,
        from: '09:00' as TimeOfDay,
        to: '15:00' as TimeOfDay,
        minutes: 300,
      })
      await tx.finish()
    })
  } finally {
    await store.close()
  }
}
