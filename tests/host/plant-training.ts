import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { Tx } from '#db/audit.ts'
import { openStore } from '#db/engine/store.ts'
import { jst } from '#db/schema/jst.ts'
import { person } from '#db/schema/people.ts'
import { programme } from '#db/schema/programme.ts'
import { training, trainingDay, trainingSeries, trainingSignup } from '#db/schema/training.ts'
import { addDays, day, instantOf } from '#db/values/day.ts'
import { fold } from '#db/values/fold.ts'
import type { TimeOfDay } from '#db/values/training.ts'
import { migrationsFolder } from '../stores/migrations.ts'
import { somebody } from '../stores/people-data.ts'

const firstNames = ['Anna', 'Łukasz', 'Żaneta', 'Michał', 'Świętosława', 'Jan', 'Zofia', 'Piotr']
const lastNames = [
  'Ćwik',
  'Kowalska',
  'Łęcki',
  'Nowak',
  'Ostrowska-Śliwa',
  'Pająk',
  'Źrebiec',
  'Żółkiewski',
  'Wójcik',
  'Gęsicka',
  'Dąbek',
]

export interface PlantedTraining {
  readonly trainingId: string
  /** In the order of the calendar. */
  readonly dayIds: readonly string[]
  /** In the order of application: the first have seats. */
  readonly people: readonly {
    readonly id: string
    readonly firstName: string
    readonly lastName: string
    readonly jstId: string
  }[]
}

interface Asked {
  /** People who applied; they come from JST after JST. */
  readonly applied: number
  /** How many more people the panel has, on no list. */
  readonly others?: number
  readonly capacity?: number
  /** Days on end from 7 September 2020, six hours each. */
  readonly days?: number
  /** How many more trainings there are, of which nobody knows yet. */
  readonly more?: number
}

/** Gives a closed store a training for staff with people who applied; answers their ids. */
export async function plantTraining(path: string, asked: Asked): Promise<PlantedTraining> {
  const { applied, others = 0, capacity = 45, days = 2, more = 0 } = asked
  const now = () => new Date('2020-08-03T08:00:00Z')
  const store = openStore({ path, migrationsFolder, create: false, now })
  try {
    return await store.write(async (db) => {
      const deed = { accountId: 'test', author: 'Test', procedure: 'training.save' }
      const tx = new Tx(
        db,
        { ...deed, at: instantOf(now()), reason: null, takesBack: null },
        randomUUID,
      )
      const [{ id: programmeId } = { id: '' }] = await db.select().from(programme)
      const jsts = await db.select({ id: jst.id }).from(jst).orderBy(jst.id)
      const series = await tx.insert(trainingSeries, {
        ...{ programmeId, ordinal: 1, panel: 'staff', name: 'Standardy obsługi inwestora' },
      })
      const { id: trainingId } = await tx.insert(training, {
        ...{ programmeId, seriesId: series.id, ordinal: 1, panel: 'staff' },
        subject: 'Obsługa inwestora w gminie: od pierwszego kontaktu do pozwolenia na budowę',
        form: 'onSite',
        place: 'Zielona Góra, ul. Podgórna 7, sala 12',
        trainer: 'Małgorzata Żłobińska',
        ...{ materials: '', capacity, lastForManagers: false },
        ...{ cancelledOn: null, cancelReason: '' },
      })
      for (let at = 0; at < more; at += 1) {
        const { id } = await tx.insert(training, {
          ...{ programmeId, seriesId: series.id, ordinal: at + 2, panel: 'staff' },
          ...{ subject: `Szkolenie ${at + 2}`, form: 'online', place: '', trainer: '' },
          ...{ materials: '', capacity: 20, lastForManagers: false },
          ...{ cancelledOn: null, cancelReason: '' },
        })
        await tx.insert(trainingDay, {
          ...{ trainingId: id, on: addDays(day('2020-01-02'), at), minutes: 360 },
          from: '09:00' as TimeOfDay,
          to: '15:30' as TimeOfDay,
        })
      }
      const dayIds: string[] = []
      for (let at = 0; at < days; at += 1) {
        const row = await tx.insert(trainingDay, {
          ...{ trainingId, on: addDays(day('2020-09-07'), at), minutes: 360 },
          from: '09:00' as TimeOfDay,
          to: '15:30' as TimeOfDay,
        })
        dayIds.push(row.id)
      }
      const people: PlantedTraining['people'][number][] = []
      for (let at = 0; at < applied + others; at += 1) {
        const firstName = firstNames[at % firstNames.length] ?? ''
        const lastName = lastNames[at % lastNames.length] ?? ''
        const jstId = jsts[Math.floor(at / 2) % jsts.length]?.id ?? ''
        const row = await tx.insert(
          person,
          somebody(
            { programmeId, jstId },
            {
              ...{ firstName, lastName, pesel: null, noPesel: true },
              searchable: fold(`${firstName} ${lastName} ${firstName}`),
              sex: firstName.endsWith('a') ? 'female' : 'male',
            },
          ),
        )
        people.push({ id: row.id, firstName, lastName, jstId })
        if (at < applied) {
          await tx.insert(trainingSignup, {
            ...{ trainingId, personId: row.id, ordinal: at + 1 },
            appliedAt: instantOf(new Date(Date.UTC(2020, 7, 3, 8, 0, at))),
            ...{ withdrawnAt: null, withdrawReason: '' },
          })
        }
      }
      await tx.finish()
      return { trainingId, dayIds, people }
    })
  } finally {
    await store.close()
  }
}

/** Lets a person of a closed store leave, or changes another field, as a command would. */
export async function changePerson(
  path: string,
  id: string,
  patch: Partial<Pick<typeof person.$inferSelect, 'leftOn' | 'lastName' | 'panel'>>,
): Promise<void> {
  const now = () => new Date('2020-09-01T08:00:00Z')
  const store = openStore({ path, migrationsFolder, create: false, now })
  try {
    await store.write(async (db) => {
      const deed = { accountId: 'test', author: 'Test', procedure: 'people.save' }
      const tx = new Tx(
        db,
        { ...deed, at: instantOf(now()), reason: null, takesBack: null },
        randomUUID,
      )
      const [row] = await db.select().from(person).where(eq(person.id, id))
      await tx.update(person, id, row?.version ?? 0, patch)
      await tx.finish()
    })
  } finally {
    await store.close()
  }
}
