import type { Day } from '#db/values/day.ts'
import type { PlanHead, PlanState, PlanTask } from '#db/values/implementation-plan.ts'
import type { RecruitmentState } from '#db/values/recruitment.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { taskStanding } from './task-standing.ts'

/** How far a plan is; a JST without a record has none. */
export function planStateOf(plan: PlanHead | null): PlanState {
  if (plan === null) return 'none'
  return plan.acceptedOn === null ? 'written' : 'accepted'
}

/**
 * How a plan goes on a day: tasks, those done, those late, and the next day due that is not late.
 * In a JST that implements no more nothing is late or due: what was not done has ended.
 */
export function planProgress(tasks: readonly PlanTask[], on: Day, left: boolean) {
  const standing = tasks.map((task) => taskStanding(task, on, left))
  const ahead = tasks.flatMap((task) =>
    !left && task.dueOn !== null && task.doneOn === null && task.dueOn >= on ? [task.dueOn] : [],
  )
  return {
    tasks: tasks.length,
    done: tasks.filter(({ doneOn }) => doneOn !== null).length,
    late: standing.filter(({ late }) => late).length,
    ended: standing.filter(({ ended }) => ended).length,
    nextDue: ahead.toSorted().at(0) ?? null,
  }
}

/** What a change of a plan is judged by. */
export interface PlanFacts {
  /** How recruitment stands with the JST. */
  readonly state: RecruitmentState
  /** The plan as it was accepted or not; null before there is one. */
  readonly plan: PlanHead | null
  /** Why an accepted plan changes; empty where nothing was written. */
  readonly reason: string
}

/**
 * Whether a plan may be changed at all: by a JST that takes part, and after the acceptance only
 * with a reason, for both sides agreed to what it said.
 */
function decideChange({ state, plan, reason }: PlanFacts): Decision<true> {
  if (state !== 'takingPart') return refuse('implementationPlan.notTakingPart', { state })
  if (plan !== null && plan.acceptedOn !== null && reason === '') {
    return refuse('implementationPlan.reasonMissing', { day: plan.acceptedOn })
  }
  return allow(true)
}

/** What makes a plan a plan: goals, and at least one task with the day on which it is due. */
function decideWhole(goals: string, tasks: readonly Pick<PlanTask, 'dueOn'>[]): Decision<true> {
  if (goals === '') return refuse('implementationPlan.goalsMissing')
  return tasks.some(({ dueOn }) => dueOn !== null)
    ? allow(true)
    : refuse('implementationPlan.taskMissing', { count: tasks.length })
}

/** Whether the goals can be kept: an accepted plan keeps some, and leaves a reason. */
export function decideGoals(goals: string, facts: PlanFacts): Decision<true> {
  const change = decideChange(facts)
  if (!change.ok) return change
  return goals === '' && planStateOf(facts.plan) === 'accepted'
    ? refuse('implementationPlan.goalsMissing')
    : allow(true)
}

/** What a task is judged by besides its plan. */
export interface TaskFacts extends PlanFacts {
  /** The task as it was; null for a new one. */
  readonly before: PlanTask | null
  /** The plan's other tasks. */
  readonly others: readonly Pick<PlanTask, 'dueOn'>[]
  readonly period: { readonly from: Day; readonly to: Day }
  readonly today: Day
}

const agreedFields = ['text', 'dueOn', 'responsibleJst', 'responsibleOffice'] as const

/**
 * Whether a task can be kept. Refuses one without words, a day due outside the programme, a day
 * done that is to come or before the programme began, and what `decideChange` refuses. That a
 * task of an accepted plan was done changes nothing of what was agreed, so it needs no reason.
 */
export function decideTask(task: PlanTask, facts: TaskFacts): Decision<true> {
  const { before, others, period, today, plan } = facts
  if (task.text === '') return refuse('implementationPlan.textMissing')
  const progressOnly =
    before !== null && agreedFields.every((field) => before[field] === task[field])
  const change = decideChange(progressOnly ? { ...facts, plan: null } : facts)
  if (!change.ok) return change
  const { dueOn, doneOn } = task
  const { from, to } = period
  if (!progressOnly && dueOn !== null && (dueOn < from || dueOn > to)) {
    return refuse('implementationPlan.dueOutside', { day: dueOn, from, to })
  }
  if (doneOn !== null && doneOn > today) {
    return refuse('implementationPlan.doneToCome', { day: doneOn, today })
  }
  if (doneOn !== null && doneOn < from) {
    return refuse('implementationPlan.doneBefore', { day: doneOn, from })
  }
  return planStateOf(plan) === 'accepted' && plan !== null
    ? decideWhole(plan.goals, [...others, task])
    : allow(true)
}

/** Whether a task can go: an accepted plan keeps one with its day due, and leaves a reason. */
export function decideTaskRemoval(
  others: readonly Pick<PlanTask, 'dueOn'>[],
  facts: PlanFacts,
): Decision<true> {
  const change = decideChange(facts)
  if (!change.ok) return change
  const { plan } = facts
  return planStateOf(plan) === 'accepted' && plan !== null
    ? decideWhole(plan.goals, others)
    : allow(true)
}

/** Whether the order of the tasks may change; of an accepted plan it does not. */
export function decideTaskOrder(facts: PlanFacts): Decision<true> {
  return planStateOf(facts.plan) === 'accepted'
    ? refuse('implementationPlan.orderAccepted')
    : decideChange(facts)
}

/**
 * Whether a plan can be accepted on a day: once, with goals and at least one task that has its
 * day due, by a JST that takes part, on a day of the programme that has come.
 */
export function decidePlanAcceptance(
  plan: PlanHead | null,
  tasks: readonly Pick<PlanTask, 'dueOn'>[],
  on: Day,
  facts: Pick<TaskFacts, 'state' | 'period' | 'today'>,
): Decision<true> {
  const { state, period, today } = facts
  if (state !== 'takingPart') return refuse('implementationPlan.notTakingPart', { state })
  if (plan !== null && plan.acceptedOn !== null) {
    return refuse('implementationPlan.acceptedAlready', { day: plan.acceptedOn })
  }
  const whole = decideWhole(plan?.goals ?? '', tasks)
  if (!whole.ok) return whole
  if (on > today) return refuse('programme.dayInFuture', { day: on, today })
  return on < period.from || on > period.to
    ? refuse('programme.dayOutsidePeriod', { day: on, ...period })
    : allow(true)
}

/** Whether an acceptance can be taken back: there is one, and the reason is told. */
export function decidePlanReopening(plan: PlanHead | null, reason: string): Decision<true> {
  if (plan === null || plan.acceptedOn === null) return refuse('implementationPlan.notAccepted')
  return reason === ''
    ? refuse('implementationPlan.reasonMissing', { day: plan.acceptedOn })
    : allow(true)
}
