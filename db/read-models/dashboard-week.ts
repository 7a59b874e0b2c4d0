import type { DueThisWeek } from '#db/values/dashboard.ts'
import { addDays, type Day } from '#db/values/day.ts'
import { deliverableKey } from '#db/values/package.ts'
import type { ReadDb } from '../columns.ts'
import { isOwn } from '../rules/dashboard-alerts.ts'
import type { Asker, OwedClaim } from '../rules/dashboard-facts.ts'
import { deskDay } from '../rules/desk-day.ts'
import { visitStateOn } from '../rules/mentor-visit.ts'
import { ownerOfStep } from '../rules/step-owner.ts'
import { openFollowUps } from '../stores/follow-up.ts'
import { plansIn, tasksIn } from '../stores/implementation-plan.ts'
import { privacyRulesOf } from '../stores/privacy-rules.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { trainingDaysIn, trainingsOf } from '../stores/training.ts'
import { mentorsById } from './dashboard-present.ts'
import { type MentorFacts, stepRows } from './mentor-visits.ts'
import type { PackageMatrix } from './package-matrix.ts'

/** The day itself and so many days after it. */
const daysAhead = 7

interface Asked {
  readonly day: Day
  readonly claimDay: Day
  readonly today: Day
  readonly asker: Asker | null
}

interface Ground {
  readonly mentors: MentorFacts
  readonly matrix: PackageMatrix
  /** Opening reports that were ordered and not received. */
  readonly awaited: readonly {
    readonly teryt: string | null
    readonly name: string
    readonly dueOn: Day
  }[]
  readonly claims: readonly OwedClaim[]
}

/** The nearest day first. What has passed its day already is told of as an alert. */
export async function weekAhead(
  db: ReadDb,
  programme: ProgrammeRow,
  asked: Asked,
  ground: Ground,
): Promise<readonly DueThisWeek[]> {
  const { day, claimDay, asker } = asked
  const within = (from: Day) => (on: Day | null) =>
    on !== null && on >= from && on <= addDays(from, daysAhead)
  const near = within(day)
  const nearClaim = within(claimDay)
  const keyOf = (at: number) => {
    const deliverable = ground.matrix.deliverables[at]
    return deliverable === undefined ? '' : deliverableKey(deliverable)
  }
  const office = (owner: Parameters<typeof isOwn>[0]) => isOwn(owner, null, asker)
  const found: readonly DueThisWeek[] = [
    ...ground.claims
      .filter(({ due }) => nearClaim(due))
      .map(({ id, due }) => ({
        ...{ kind: 'claim' as const, id, on: due, name: '', what: '' },
        mine: office('finance'),
      })),
    ...ofMentors(ground.mentors, asker),
    ...(await tasksOfPlans(db, programme.id, ground.mentors, asker)),
    ...ground.matrix.rows.flatMap(({ teryt, name, endedOn, cells }) =>
      endedOn !== null
        ? []
        : cells.flatMap(({ state, dueOn }, at) =>
            (state === 'ordered' || state === 'inProgress') && dueOn !== null
              ? [
                  {
                    ...{ kind: 'deliverable' as const, id: teryt, on: dueOn, name },
                    what: keyOf(at),
                    mine: office(ownerOfStep.awaitDeliverable),
                  },
                ]
              : [],
          ),
    ),
    ...ground.awaited.map(({ teryt, name, dueOn }) => ({
      ...{ kind: 'report' as const, id: teryt, on: dueOn, name, what: '' },
      mine: office(ownerOfStep.awaitReport),
    })),
    ...(await trainingDays(db, programme.id)).map(({ id, on, subject }) => ({
      ...{ kind: 'training' as const, id, on, name: subject, what: '' },
      mine: office(ownerOfStep.holdTraining),
    })),
    ...(await retention(db, programme.id)).map((on) => ({
      ...{ kind: 'retention' as const, id: null, on, name: '', what: '' },
      mine: office('coordinator'),
    })),
  ]
  const promises = await promisesAhead(db, programme, asked)
  return [...found.filter(({ kind, on }) => kind === 'claim' || near(on)), ...promises].toSorted(
    (one, other) =>
      one.on === other.on ? Number(other.mine) - Number(one.mine) : one.on < other.on ? -1 : 1,
  )
}

/** Planned visits, and what was agreed on earlier ones. */
function ofMentors(mentors: MentorFacts, asker: Asker | null): readonly DueThisWeek[] {
  const mentorById = mentorsById(mentors)
  const isOf = (mentorId: string) => isOwn('mentor', mentorById(mentorId), asker)
  return [
    ...mentors.visits
      .filter((visit) => visitStateOn(visit, mentors.day) === 'planned')
      .map(({ jstId, mentorId, plannedOn }) => ({
        ...{ kind: 'visit' as const, id: jstId, on: plannedOn, what: '' },
        name: mentors.jsts.get(jstId)?.name ?? '',
        mine: isOf(mentorId),
      })),
    ...stepRows(mentors).flatMap(({ teryt, jstName, mentorId, text, dueOn, doneOn, ended }) =>
      dueOn === null || doneOn !== null || ended
        ? []
        : [
            {
              ...{ kind: 'step' as const, id: teryt, on: dueOn, name: jstName, what: text },
              mine: isOf(mentorId),
            },
          ],
    ),
  ]
}

/** Tasks of plans that are to be done, where the JST still implements. */
async function tasksOfPlans(
  db: ReadDb,
  programmeId: string,
  mentors: MentorFacts,
  asker: Asker | null,
): Promise<readonly DueThisWeek[]> {
  const jstOf = new Map((await plansIn(db, programmeId)).map(({ id, jstId }) => [id, jstId]))
  const mentorById = mentorsById(mentors)
  return (await tasksIn(db, programmeId)).flatMap(({ planId, text, dueOn, doneOn }) => {
    const teryt = jstOf.get(planId)
    if (teryt === undefined || dueOn === null || doneOn !== null || mentors.left.has(teryt)) {
      return []
    }
    const mentor = mentorById(mentors.mentorOf(teryt)?.mentorId)
    return [
      {
        ...{ kind: 'task' as const, id: teryt, on: dueOn, what: text },
        name: mentors.jsts.get(teryt)?.name ?? '',
        mine: mentor !== null && isOwn('mentor', mentor, asker),
      },
    ]
  })
}

/** Each day of a training that was not cancelled. */
async function trainingDays(db: ReadDb, programmeId: string) {
  const standing = new Map(
    (await trainingsOf(db, programmeId)).flatMap(({ id, subject, cancelledOn }) =>
      cancelledOn === null ? [[id, subject] as const] : [],
    ),
  )
  return (await trainingDaysIn(db, programmeId)).flatMap(({ trainingId: id, on }) => {
    const subject = standing.get(id)
    return subject === undefined ? [] : [{ id, on, subject }]
  })
}

/** The day until which records of people are kept, where one is set. */
async function retention(db: ReadDb, programmeId: string): Promise<readonly Day[]> {
  const { retainUntil } = await privacyRulesOf(db, programmeId)
  return retainUntil === null ? [] : [retainUntil]
}

/** Promises that fall due after the desk's day; those of the day itself are an alert. */
async function promisesAhead(
  db: ReadDb,
  programme: ProgrammeRow,
  { today, asker }: Asked,
): Promise<readonly DueThisWeek[]> {
  const on = deskDay(programme, today)
  return (await openFollowUps(db, programme.id)).flatMap(
    ({ id, step, ownerId, dueOn, snoozedUntil }) => {
      const comes = snoozedUntil !== null && snoozedUntil > dueOn ? snoozedUntil : dueOn
      return comes <= on || comes > addDays(on, daysAhead)
        ? []
        : [
            {
              ...{ kind: 'promise' as const, id, on: comes, name: '', what: step },
              mine: ownerId === asker?.accountId,
            },
          ]
    },
  )
}
