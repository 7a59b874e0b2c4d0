import { decideAssignment } from '../../rules/mentor-assignment.ts'
import { isOpen } from '../../rules/mentor-visit.ts'
import { recordedState } from '../../rules/recruitment-state.ts'
import * as store from '../../stores/mentor.ts'
import { saveVisit, visitsIn } from '../../stores/mentor-visit.ts'
import { attemptsIn } from '../../stores/recruitment.ts'
import { allowed, type Scene } from './diary.ts'
import type { Colleague } from './people.ts'

/** The mentors' records by who they are in the office. */
export type MentorRecords = Map<Colleague, string>

interface Asked {
  readonly records: MentorRecords
  readonly who: Colleague
  readonly handover: string
}

/** Gives these JSTs the mentor from today, with the visits still to be held. */
export async function assign(
  { tx, office: { programmeId, period }, today }: Scene,
  jsts: readonly string[],
  { records, who, handover }: Asked,
): Promise<void> {
  const mentorId = records.get(who) ?? ''
  const mentors = new Map((await store.mentorsOf(tx.db, programmeId)).map((row) => [row.id, row]))
  const attempts = Map.groupBy(await attemptsIn(tx.db, programmeId), ({ jstId }) => jstId)
  const all = Map.groupBy(await store.assignmentsIn(tx.db, programmeId), ({ jstId }) => jstId)
  for (const jst of jsts) {
    const assignments = all.get(jst) ?? []
    const { ends } = allowed(
      decideAssignment(
        { mentorId, from: today, handover },
        {
          ...{ state: recordedState(attempts.get(jst)?.at(-1) ?? null), assignments, period },
          mentorActive: mentors.get(mentorId)?.active ?? false,
          nameOf: (id) => mentors.get(id)?.name ?? '',
        },
      ),
    )
    const ended = assignments.find(({ id }) => id === ends?.id)
    if (ended !== undefined && ends !== null) {
      await store.saveAssignment(tx, ended.id, ended.version, { to: ends.to, handover })
      for (const visit of await visitsIn(tx.db, programmeId)) {
        const passes = visit.jstId === jst && visit.mentorId === ended.mentorId && isOpen(visit)
        if (passes) await saveVisit(tx, visit.id, visit.version, { mentorId })
      }
    }
    const fields = { programmeId, jstId: jst, mentorId, from: today, to: null, handover: '' }
    await store.addAssignment(tx, fields)
  }
}
