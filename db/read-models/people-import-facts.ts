import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import type { MarkedTraining, PeopleFacts } from '../rules/people-import.ts'
import { recruitmentStateOn } from '../rules/recruitment.ts'
import { referenceDay } from '../rules/reference-day.ts'
import { attendanceOfTraining } from '../stores/attendance.ts'
import { listJsts, listPowiats } from '../stores/jst.ts'
import { peopleOf } from '../stores/people.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { attemptsIn } from '../stores/recruitment.ts'
import { daysOf, type TrainingRow } from '../stores/training.ts'

/** What the rows of a list of people are judged by, as the store stands now. */
export async function peopleImportFacts(
  db: ReadDb,
  programme: ProgrammeRow,
  training: MarkedTraining | null,
  today: Day,
): Promise<
  Pick<PeopleFacts, 'programmeId' | 'today' | 'namedOn' | 'jsts' | 'people' | 'training'>
> {
  const powiats = new Map((await listPowiats(db)).map((row) => [row.id, row.name]))
  const latest = new Map((await attemptsIn(db, programme.id)).map((row) => [row.jstId, row]))
  const day = referenceDay(programme, today)
  return {
    programmeId: programme.id,
    today,
    namedOn: day < today ? day : today,
    jsts: (await listJsts(db)).map((row) => {
      const attempt = latest.get(row.id) ?? null
      const state = recruitmentStateOn(attempt, today)
      return {
        teryt: row.id,
        name: row.name,
        kind: row.kind,
        powiat: powiats.get(row.powiatId) ?? '',
        takesPart: state === 'signed' || state === 'takingPart',
        withdrewOn: attempt?.withdrawnOn ?? null,
      }
    }),
    people: await peopleOf(db, programme.id),
    training,
  }
}

/** A training with its days and who is on record as present. */
export async function markedTraining(db: ReadDb, row: TrainingRow): Promise<MarkedTraining> {
  const present = await attendanceOfTraining(db, row.id)
  return {
    programmeId: row.programmeId,
    panel: row.panel,
    subject: row.subject,
    cancelledOn: row.cancelledOn,
    days: (await daysOf(db, row.id)).map(({ id, on }) => ({ id, on })),
    present: new Set(present.map(({ trainingDayId, personId }) => `${trainingDayId} ${personId}`)),
  }
}
