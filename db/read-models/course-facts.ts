import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import type { CourseFacts } from '../rules/quota-course.ts'
import { implementationsIn } from '../stores/implementation.ts'
import { type ProgrammeRow, stagesOf } from '../stores/programme.ts'
import { attemptsIn } from '../stores/recruitment.ts'
import { groupBy } from './register.ts'

/** What the course of recruitment and of implementations is computed from, up to a day. */
export async function courseFacts(
  db: ReadDb,
  programme: ProgrammeRow,
  day: Day,
): Promise<readonly CourseFacts[]> {
  const stages = (await stagesOf(db, programme.id)).map(({ ordinal, plannedFrom, plannedTo }) => ({
    ordinal,
    from: plannedFrom,
    to: plannedTo,
  }))
  const attempts = await attemptsIn(db, programme.id)
  const byJst = groupBy(attempts, (attempt) => attempt.jstId)
  const implementations = await implementationsIn(db, programme.id)
  const shared = { from: programme.from, to: programme.to, day }
  return [
    {
      ...shared,
      key: 'jst',
      target: programme.targetJst,
      stage: stages.at(-2) ?? stages.at(-1),
      counted: attempts.map(({ agreementOn, withdrawnOn }) => ({
        from: agreementOn,
        until: withdrawnOn,
      })),
    },
    {
      ...shared,
      key: 'implementations',
      target: programme.targetImplementations,
      stage: stages.at(-1),
      // An implementation of a JST that has withdrawn does not count, as on the board.
      counted: implementations.map(({ jstId, agreementOn, endedOn }) => ({
        from: agreementOn,
        until: endedOn ?? byJst.get(jstId)?.at(-1)?.withdrawnOn ?? null,
      })),
    },
  ]
}
