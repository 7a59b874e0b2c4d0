import { randomUUID } from 'node:crypto'
import { asc, inArray } from 'drizzle-orm'
import { Tx } from '#db/audit.ts'
import { openStore } from '#db/engine/store.ts'
import { rankCandidates } from '#db/rules/ranking.ts'
import { jst } from '#db/schema/jst.ts'
import { person } from '#db/schema/people.ts'
import { programme } from '#db/schema/programme.ts'
import { attendance, training, trainingDay, trainingSeries } from '#db/schema/training.ts'
import { mentorOpinion, volunteerApplication, volunteerList } from '#db/schema/volunteer.ts'
import { type Day, day, instantOf } from '#db/values/day.ts'
import { panels } from '#db/values/person.ts'
import type { TimeOfDay } from '#db/values/training.ts'
import { migrationsFolder } from '../stores/migrations.ts'
import { somebody } from '../stores/people-data.ts'

interface Asked {
  /** The JSTs that hold a place of the approved list, in the order in which they applied. */
  readonly accepted: readonly string[]
  /** The day of the trainings, of the applications and of the approval. */
  readonly on?: Day
}

/**
 * Gives a closed store what the gates of an implementation agreement ask for: in each of these
 * JSTs a manager and a member of staff who were at a whole training of their panel, and a list
 * approved with all of them. The JSTs' own way through recruitment is the test's.
 */
export async function plantImplementing(
  path: string,
  { accepted, on = day('2020-06-01') }: Asked,
): Promise<void> {
  const now = () => new Date(`${on}T12:00:00Z`)
  const store = openStore({ path, migrationsFolder, create: false, now })
  const at = instantOf(now())
  const deed = {
    ...{ accountId: 'test', author: 'Test', procedure: 'test.plant', at },
    ...{ reason: null, takesBack: null },
  }
  try {
    await store.write(async (db) => {
      const tx = new Tx(db, deed, randomUUID)
      const [{ id: programmeId } = { id: '' }] = await db.select().from(programme)
      for (const [place, panel] of panels.entries()) {
        const dayId = await heldTraining(tx, { programmeId, panel, on, ordinal: place + 1 })
        for (const jstId of accepted) {
          const { id: personId } = await tx.insert(
            person,
            somebody(
              { programmeId, jstId },
              {
                ...{ panel, function: panel === 'manager' ? 'mayor' : 'employee' },
                ...{ pesel: null, noPesel: true },
              },
            ),
          )
          await tx.insert(attendance, { trainingDayId: dayId, personId, at, source: 'bulk' })
        }
      }
      await approvedList(tx, { programmeId, accepted, on })
      await tx.finish()
    })
  } finally {
    await store.close()
  }
}

interface Held {
  readonly programmeId: string
  readonly panel: (typeof panels)[number]
  readonly on: Day
  readonly ordinal: number
}

/** One training of one day; answers the day's id. The managers' one is their last. */
async function heldTraining(tx: Tx, { programmeId, panel, on, ordinal }: Held): Promise<string> {
  const series = await tx.insert(trainingSeries, { programmeId, ordinal, panel, name: panel })
  const { id: trainingId } = await tx.insert(training, {
    ...{ programmeId, seriesId: series.id, ordinal: 1, panel, form: 'onSite' as const },
    ...{ subject: 'Obsługa inwestora', place: 'Zielona Góra', trainer: 'Trener', materials: '' },
    ...{ capacity: 45, lastForManagers: panel === 'manager', cancelledOn: null, cancelReason: '' },
  })
  const held = await tx.insert(trainingDay, {
    ...{ trainingId, on, minutes: 300 },
    ...{ from: '09:00' as TimeOfDay, to: '15:00' as TimeOfDay },
  })
  return held.id
}

async function approvedList(
  tx: Tx,
  { programmeId, accepted, on }: Required<Asked> & { readonly programmeId: string },
): Promise<void> {
  const rows = await tx.db
    .select()
    .from(jst)
    .where(inArray(jst.id, [...accepted]))
    .orderBy(asc(jst.id))
  const candidates = []
  for (const [place, jstId] of accepted.entries()) {
    const row = rows.find(({ id }) => id === jstId)
    if (row === undefined) throw new Error(`The register has no ${jstId}`)
    const appliedAt = instantOf(new Date(Date.parse(`${on}T11:00:00Z`) + place * 1000))
    const ordinal = place + 1
    await tx.insert(volunteerApplication, {
      ...{ programmeId, jstId, ordinal, appliedAt, channel: 'training', enteredBy: 'Test' },
      ...{ enteredAt: appliedAt, lateReason: '', withdrawnOn: null, withdrawReason: '' },
    })
    const recommendation = 'yes' as const
    await tx.insert(mentorOpinion, {
      ...{ programmeId, jstId, summary: '', recommendation, grounds: 'Zespół gotowy' },
      ...{ condition: '', givenOn: on, givenBy: 'Test' },
    })
    const { name, mediumTown } = row
    candidates.push({ jstId, name, mediumTown, appliedAt, ordinal, recommendation })
  }
  const rules = {
    ...{ places: accepted.length, mediumPlaces: 0, weight: 'recommendedFirst' as const },
    keepReserved: true,
  }
  await tx.insert(volunteerList, {
    ...{ programmeId, number: '1/2020', approvedOn: on, committee: ['Test'], rules },
    rows: rankCandidates(candidates, rules).rows,
    remarks: '',
  })
}
