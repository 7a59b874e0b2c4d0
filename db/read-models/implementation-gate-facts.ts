import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Panel } from '#db/values/person.ts'
import type { ReadDb } from '../columns.ts'
import type { GateFacts } from '../rules/implementation-gates.ts'
import { type AttendedTraining, trainedOn } from '../rules/implementation-trainings.ts'
import { person } from '../schema/people.ts'
import { attendance, training, trainingDay } from '../schema/training.ts'
import { trainingRulesOf } from '../stores/training-rules.ts'
import { placeOnList } from './volunteer-standing.ts'

/** What the gates of an implementation agreement look at beyond the support agreement. */
export async function implementationGateFacts(
  db: ReadDb,
  programmeId: string,
  jstId: string,
): Promise<Pick<GateFacts, 'trained' | 'place'>> {
  const { attendanceRate } = await trainingRulesOf(db, programmeId)
  const attended = await attendedTrainings(db, programmeId, jstId)
  const of = (panel: Panel) =>
    trainedOn(
      attended.filter((one) => one.panel === panel),
      attendanceRate,
    )
  return {
    trained: { manager: of('manager'), staff: of('staff'), percent: attendanceRate / 100 },
    place: await placeOnList(db, programmeId, jstId),
  }
}

/** The trainings that people of a JST attended in their own panel, each person's apart. */
async function attendedTrainings(
  db: ReadDb,
  programmeId: string,
  jstId: string,
): Promise<readonly (AttendedTraining & { readonly panel: Panel })[]> {
  const presences = await db
    .select({
      personId: person.id,
      panel: person.panel,
      trainingId: training.id,
      on: trainingDay.on,
      minutes: trainingDay.minutes,
    })
    .from(attendance)
    .innerJoin(person, eq(attendance.personId, person.id))
    .innerJoin(trainingDay, eq(attendance.trainingDayId, trainingDay.id))
    .innerJoin(training, eq(trainingDay.trainingId, training.id))
    .where(
      and(
        eq(person.programmeId, programmeId),
        eq(person.jstId, jstId),
        isNull(person.mergedIntoId),
        eq(training.panel, person.panel),
        isNull(training.cancelledOn),
      ),
    )
  const ids = [...new Set(presences.map(({ trainingId }) => trainingId))]
  const days = await db
    .select({ trainingId: trainingDay.trainingId, minutes: trainingDay.minutes })
    .from(trainingDay)
    .where(inArray(trainingDay.trainingId, ids))
  const heldIn = (id: string) =>
    days.reduce((sum, day) => (day.trainingId === id ? sum + day.minutes : sum), 0)
  const each = Map.groupBy(presences, ({ personId, trainingId }) => `${personId} ${trainingId}`)
  return [...each.values()].flatMap((own) => {
    const [first] = own
    return first === undefined
      ? []
      : [{ panel: first.panel, held: heldIn(first.trainingId), attended: own }]
  })
}
