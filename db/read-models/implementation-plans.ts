import type { Day } from '#db/values/day.ts'
import type { PlanState } from '#db/values/implementation-plan.ts'
import type { JstKind } from '#db/values/jst.ts'
import type { ReadDb } from '../columns.ts'
import { planProgress, planStateOf } from '../rules/implementation-plan.ts'
import { taskStanding } from '../rules/task-standing.ts'
import { planOf, plansIn, tasksIn, tasksOf } from '../stores/implementation-plan.ts'
import { listJsts } from '../stores/jst.ts'
import { hasLeftImplementing, leftImplementing } from './implementing-left.ts'
import { recruitmentStateOf, volunteerFacts } from './volunteer-list.ts'

/** A plan as the list of plans shows it. */
export interface ListedPlan {
  readonly teryt: string
  readonly name: string
  readonly kind: JstKind
  readonly mediumTown: boolean
  /** Where the JST stands on the list of those willing to implement; `none`: it is not there. */
  readonly standing: 'accepted' | 'reserve' | 'withdrawn' | 'none'
  readonly state: PlanState
  readonly acceptedOn: Day | null
  readonly tasks: number
  readonly done: number
  readonly late: number
  /** Tasks that were not done when the JST stopped implementing. */
  readonly ended: number
  readonly nextDue: Day | null
}

/**
 * The plans of a programme as of a day: first every JST that holds a place on the list (as it
 * is approved, or as the preview has it), in the list's order, then the others that have a plan.
 */
export async function listedPlans(
  db: ReadDb,
  programmeId: string,
  day: Day,
): Promise<readonly ListedPlan[]> {
  const { rows, standing } = await volunteerFacts(db, programmeId)
  const of = (kind: 'accepted' | 'reserve') =>
    rows.filter(({ placement }) => placement.kind === kind)
  const accepted = (standing?.accepted ?? of('accepted')).map(({ jstId }) => jstId)
  const reserve = new Set((standing?.reserve ?? of('reserve')).map(({ jstId }) => jstId))
  const plans = new Map((await plansIn(db, programmeId)).map((row) => [row.jstId, row]))
  const tasks = Map.groupBy(await tasksIn(db, programmeId), ({ planId }) => planId)
  const jsts = new Map((await listJsts(db)).map((row) => [row.id, row]))
  const left = await leftImplementing(db, programmeId, day)
  const standingOf = (jstId: string): ListedPlan['standing'] => {
    if (accepted.includes(jstId)) return 'accepted'
    if (reserve.has(jstId)) return 'reserve'
    return standing?.withdrawn.has(jstId) ? 'withdrawn' : 'none'
  }
  return [...new Set([...accepted, ...plans.keys()])].map((jstId) => {
    const jst = jsts.get(jstId)
    if (jst === undefined) throw new Error(`The register has no ${jstId}`)
    const plan = plans.get(jstId) ?? null
    return {
      teryt: jstId,
      ...{ name: jst.name, kind: jst.kind, mediumTown: jst.mediumTown },
      standing: standingOf(jstId),
      state: planStateOf(plan),
      acceptedOn: plan?.acceptedOn ?? null,
      ...planProgress((plan && tasks.get(plan.id)) ?? [], day, left.has(jstId)),
    }
  })
}

/** The plan of one JST as of a day, with its tasks in their order and which of them are late. */
export async function planPage(db: ReadDb, programmeId: string, jstId: string, day: Day) {
  const plan = await planOf(db, programmeId, jstId)
  const tasks = plan === null ? [] : await tasksOf(db, plan.id)
  const left = await hasLeftImplementing(db, programmeId, jstId, day)
  return {
    takesPart: (await recruitmentStateOf(db, programmeId, jstId)) === 'takingPart',
    plan:
      plan === null
        ? null
        : {
            id: plan.id,
            version: plan.version,
            goals: plan.goals,
            acceptedOn: plan.acceptedOn,
          },
    state: planStateOf(plan),
    progress: planProgress(tasks, day, left),
    tasks: tasks.map((task) => ({
      id: task.id,
      version: task.version,
      text: task.text,
      dueOn: task.dueOn,
      doneOn: task.doneOn,
      responsibleJst: task.responsibleJst,
      responsibleOffice: task.responsibleOffice,
      ...taskStanding(task, day, left),
    })),
  }
}
