import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { clashesAmong } from '../rules/training-clash.ts'
import { spanOf } from '../rules/training-state.ts'
import { peopleOfJst } from '../stores/people.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { invitationsOfJst, signupsOfPeople } from '../stores/training.ts'
import { groupBy } from './register.ts'
import { allOccupied, toldClashes, trainingFacts, trainingRow } from './training-facts.ts'

/** The schedule: every series, and every training with its figures in the order of days. */
export async function trainingSchedule(db: ReadDb, programme: ProgrammeRow, today: Day) {
  const facts = await trainingFacts(db, programme, today)
  const told = await toldClashes(db, clashesAmong(allOccupied(facts)), facts)
  const clashes = groupBy(told, ({ id }) => id)
  const bySeries = groupBy(facts.trainings, ({ seriesId }) => seriesId)
  const begins = (id: string) => facts.days.get(id)?.[0]?.on ?? ''
  const inOrder = facts.trainings.toSorted((one, other) =>
    begins(one.id) === begins(other.id) ? 0 : begins(one.id) < begins(other.id) ? -1 : 1,
  )
  return {
    today: facts.day,
    from: programme.from,
    to: programme.to,
    series: facts.series.map(({ id, version, panel, name }) => ({
      ...{ id, version, panel, name },
      trainings: bySeries.get(id)?.length ?? 0,
    })),
    trainings: inOrder.map((row) => trainingRow(row, facts, clashes.get(row.id) ?? [])),
  }
}

/**
 * The next training of a JST: the first one not over and not cancelled that it is invited to or
 * its people are signed up for, with how many of them are; null when there is none.
 */
export async function nextTrainingOfJst(
  db: ReadDb,
  programme: ProgrammeRow,
  teryt: string,
  today: Day,
) {
  const facts = await trainingFacts(db, programme, today)
  const invited = new Set((await invitationsOfJst(db, teryt)).map((row) => row.trainingId))
  const people = (await peopleOfJst(db, programme.id, teryt)).map(({ id }) => id)
  const standing = (await signupsOfPeople(db, people)).filter((row) => row.withdrawnAt === null)
  const signedUp = groupBy(standing, (row) => row.trainingId)
  const ahead = facts.trainings.flatMap((row) => {
    const span = spanOf({ days: facts.days.get(row.id) ?? [] })
    const concerns = invited.has(row.id) || signedUp.has(row.id)
    if (!concerns || span === null || span.last < facts.day || row.cancelledOn !== null) return []
    return [{ id: row.id, subject: row.subject, on: span.first }]
  })
  const [next] = ahead.toSorted((one, other) => (one.on < other.on ? -1 : 1))
  return next === undefined ? null : { ...next, people: signedUp.get(next.id)?.length ?? 0 }
}
