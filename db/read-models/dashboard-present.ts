import { type Day, daysBetween } from '#db/values/day.ts'
import { type StageDays, stageSpanOn } from '#db/values/stage-days.ts'
import type { ReadDb } from '../columns.ts'
import type { AlertFacts, MentorConcerned } from '../rules/dashboard-facts.ts'
import { deskDay } from '../rules/desk-day.ts'
import { followUpStandingOn } from '../rules/follow-up.ts'
import { visitStateOn } from '../rules/mentor-visit.ts'
import { rulesOf } from '../stores/budget.ts'
import { deskRulesOf } from '../stores/desk-rules.ts'
import { openFollowUps } from '../stores/follow-up.ts'
import { implementingRulesOf } from '../stores/implementing-rules.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { rankingRulesOf } from '../stores/ranking-rules.ts'
import { trainingRulesOf } from '../stores/training-rules.ts'
import { listedPlans } from './implementation-plans.ts'
import { type MentorFacts, stepRows } from './mentor-visits.ts'
import { incompletePeople } from './people-incomplete.ts'

/** The alerts' facts that are known as they are now alone. */
type PresentFacts = Pick<
  AlertFacts,
  'promises' | 'plans' | 'visits' | 'steps' | 'incompletePeople' | 'proposed'
>

/** What is told of a past day, on which nobody knows how they stood. */
export const noPresentFacts: PresentFacts = {
  promises: [],
  plans: [],
  visits: [],
  steps: [],
  incompletePeople: 0,
  proposed: 0,
}

type Stage = StageDays & { readonly proposed: readonly string[] }

/** What waits for somebody now, as the screens of promises, plans, mentors and people have it. */
export async function presentFacts(
  db: ReadDb,
  programme: ProgrammeRow,
  { day, today }: { readonly day: Day; readonly today: Day },
  { stages, mentors }: { readonly stages: readonly Stage[]; readonly mentors: MentorFacts },
): Promise<PresentFacts> {
  const late = (due: Day) => daysBetween(due, day)
  const mentorById = mentorsById(mentors)
  const nameOf = (teryt: string) => mentors.jsts.get(teryt)?.name ?? ''
  return {
    promises: await promisesDue(db, programme, today),
    plans: await plansWaiting(db, programme.id, mentors, stages.at(-1)),
    visits: mentors.visits
      .filter((visit) => visitStateOn(visit, day) === 'overdue')
      .map(({ jstId, mentorId, plannedOn }) => ({
        name: nameOf(jstId),
        daysLate: late(plannedOn),
        mentor: mentorById(mentorId),
      })),
    steps: stepRows(mentors).flatMap(({ late: isLate, dueOn, jstName, mentorId }) =>
      isLate && dueOn !== null
        ? [{ name: jstName, daysLate: late(dueOn), mentor: mentorById(mentorId) }]
        : [],
    ),
    incompletePeople: await incompletePeople(db, programme, day),
    proposed: await proposedFacts(db, programme, stages),
  }
}

/** Mentors by their ids, with the accounts that they work under. */
export function mentorsById({ mentors }: MentorFacts) {
  const byId = new Map(mentors.map(({ id, name, accountId }) => [id, { id, name, accountId }]))
  return (id: string | undefined): MentorConcerned | null => byId.get(id ?? '') ?? null
}

/** The days past its due day of each promise that is due, on the desk's own day. */
async function promisesDue(db: ReadDb, programme: ProgrammeRow, today: Day) {
  const on = deskDay(programme, today)
  return (await openFollowUps(db, programme.id)).flatMap((promise) => {
    const standing = followUpStandingOn(promise, on)
    return standing === 'overdue' || standing === 'today' ? [daysBetween(promise.dueOn, on)] : []
  })
}

/** Places on the list without an accepted plan; late since the stage of implementations began. */
async function plansWaiting(
  db: ReadDb,
  programmeId: string,
  mentors: MentorFacts,
  last: Stage | undefined,
): Promise<PresentFacts['plans']> {
  const { day } = mentors
  const begins = last === undefined ? null : stageSpanOn(last, day).from
  const daysLate = begins === null ? 0 : Math.max(0, daysBetween(begins, day))
  const mentorById = mentorsById(mentors)
  return (await listedPlans(db, programmeId, day))
    .filter(
      ({ standing, state, ended }) =>
        standing === 'accepted' && state !== 'accepted' && ended === 0,
    )
    .map(({ teryt, name }) => ({
      ...{ name, daysLate },
      mentor: mentorById(mentors.mentorOf(teryt)?.mentorId),
    }))
}

/** How many facts and rules of the programme nobody has confirmed yet. */
async function proposedFacts(db: ReadDb, programme: ProgrammeRow, stages: readonly Stage[]) {
  const rules = await Promise.all([
    rulesOf(db, programme.id),
    rankingRulesOf(db, programme.id),
    trainingRulesOf(db, programme.id),
    implementingRulesOf(db, programme.id),
    deskRulesOf(db, programme.id),
  ])
  return [programme, ...stages, ...rules].reduce((sum, { proposed }) => sum + proposed.length, 0)
}
