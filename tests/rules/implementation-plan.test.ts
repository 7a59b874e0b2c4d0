import { describe, expect, it } from 'vitest'
import {
  decideGoals,
  decidePlanAcceptance,
  decidePlanReopening,
  decideTask,
  decideTaskOrder,
  decideTaskRemoval,
  type PlanFacts,
  planProgress,
  planStateOf,
  type TaskFacts,
} from '#db/rules/implementation-plan.ts'
import { day } from '#db/values/day.ts'
import type { PlanTask } from '#db/values/implementation-plan.ts'
import { allowed, refusedCode } from '../values/decisions.ts'
import { period } from './facts.ts'

const written = { goals: 'Jedna osoba prowadzi zapytania', acceptedOn: null }
const accepted = { ...written, acceptedOn: day('2021-03-22') }
const task: PlanTask = {
  text: 'Nowa zakładka',
  dueOn: day('2021-06-30'),
  doneOn: null,
  responsibleJst: 'Koordynator',
  responsibleOffice: 'Opiekun',
}
const facts = (more: Partial<PlanFacts> = {}): PlanFacts => ({
  ...{ state: 'takingPart', plan: written, reason: '' },
  ...more,
})
const about = (more: Partial<TaskFacts> = {}): TaskFacts => ({
  ...facts(),
  ...{ before: null, others: [], period, today: day('2021-05-10') },
  ...more,
})

it.each([
  [null, 'none'],
  [written, 'written'],
  [accepted, 'accepted'],
] as const)('%o is a plan that is %s', (plan, state) => {
  expect(planStateOf(plan)).toBe(state)
})

describe('a plan', () => {
  it('counts every task once: done, late, ahead or without a day', () => {
    const tasks = [
      { ...task, doneOn: day('2021-05-01') },
      { ...task, dueOn: day('2021-05-09') },
      { ...task, dueOn: day('2021-08-31') },
      { ...task, dueOn: day('2021-07-31') },
      { ...task, dueOn: null },
    ]
    expect(planProgress(tasks, day('2021-05-10'), false)).toEqual({
      ...{ tasks: 5, done: 1, late: 1, ended: 0, nextDue: '2021-07-31' },
    })
    expect(planProgress([], day('2021-05-10'), false).nextDue).toBeNull()
    expect(planProgress(tasks, day('2021-05-10'), true)).toEqual({
      ...{ tasks: 5, done: 1, late: 0, ended: 4, nextDue: null },
    })
  })
})

describe('goals', () => {
  it.each([
    [{}, 'Cele'],
    [{ plan: null }, 'Cele'],
    [{ plan: null }, ''],
    [{ plan: accepted, reason: 'Rada zmieniła priorytety' }, 'Cele'],
  ] as const)('%o are kept', (more, goals) => {
    expect(allowed(decideGoals(goals, facts(more)))).toBe(true)
  })

  it.each([
    [{ state: 'signed' }, 'Cele', 'notTakingPart'],
    [{ state: 'withdrawn', plan: accepted, reason: 'x' }, 'Cele', 'notTakingPart'],
    [{ plan: accepted }, 'Cele', 'reasonMissing'],
    [{ plan: accepted, reason: 'x' }, '', 'goalsMissing'],
  ] as const)('%o „%s” are refused: %s', (more, goals, code) => {
    expect(refusedCode(decideGoals(goals, facts(more)))).toBe(`implementationPlan.${code}`)
  })
})

describe('a task', () => {
  const done = { ...task, doneOn: day('2021-05-10') }

  it.each([
    ['new', task, {}],
    ['without a day', { ...task, dueOn: null }, {}],
    ['due on the first day', { ...task, dueOn: period.from }, {}],
    ['due on the last day', { ...task, dueOn: period.to }, {}],
    ['done today', done, {}],
    ['done, of an accepted plan, without a reason', done, { before: task, plan: accepted }],
    [
      'put right with a reason',
      { ...task, text: 'Strona' },
      { before: task, plan: accepted, reason: 'x' },
    ],
  ] as const)('%s is kept', (_, own, more) => {
    expect(allowed(decideTask(own, about(more)))).toBe(true)
  })

  it.each([
    [{ ...task, text: '' }, {}, 'textMissing'],
    [{ ...task, dueOn: day('2019-08-31') }, {}, 'dueOutside'],
    [{ ...task, dueOn: day('2022-01-01') }, {}, 'dueOutside'],
    [{ ...task, doneOn: day('2021-05-11') }, {}, 'doneToCome'],
    [{ ...task, doneOn: day('2019-08-31') }, {}, 'doneBefore'],
    [task, { plan: accepted }, 'reasonMissing'],
    [{ ...done, dueOn: day('2021-07-31') }, { before: task, plan: accepted }, 'reasonMissing'],
    [{ ...task, dueOn: null }, { before: task, plan: accepted, reason: 'x' }, 'taskMissing'],
    [task, { state: 'withdrawn' }, 'notTakingPart'],
  ] as const)('%o is refused: %s', (own, more, code) => {
    expect(refusedCode(decideTask(own, about(more)))).toBe(`implementationPlan.${code}`)
  })

  it('goes from a plan being written, and from an accepted one with a reason and another left', () => {
    expect(allowed(decideTaskRemoval([], facts()))).toBe(true)
    const why = facts({ plan: accepted, reason: 'Zbędne' })
    expect(allowed(decideTaskRemoval([task], why))).toBe(true)
    expect(refusedCode(decideTaskRemoval([{ dueOn: null }], why))).toBe(
      'implementationPlan.taskMissing',
    )
    expect(refusedCode(decideTaskRemoval([task], facts({ plan: accepted })))).toBe(
      'implementationPlan.reasonMissing',
    )
  })

  it('changes its place only before the acceptance', () => {
    expect(allowed(decideTaskOrder(facts()))).toBe(true)
    expect(refusedCode(decideTaskOrder(facts({ plan: accepted, reason: 'x' })))).toBe(
      'implementationPlan.orderAccepted',
    )
  })
})

describe('an acceptance', () => {
  const judged = { state: 'takingPart', period, today: day('2021-05-10') } as const

  it('needs goals and one task with its day', () => {
    expect(allowed(decidePlanAcceptance(written, [task], judged.today, judged))).toBe(true)
  })

  it.each([
    [null, [], '2021-05-10', {}, 'implementationPlan.goalsMissing'],
    [{ ...written, goals: '' }, [task], '2021-05-10', {}, 'implementationPlan.goalsMissing'],
    [written, [], '2021-05-10', {}, 'implementationPlan.taskMissing'],
    [written, [{ dueOn: null }], '2021-05-10', {}, 'implementationPlan.taskMissing'],
    [accepted, [task], '2021-05-10', {}, 'implementationPlan.acceptedAlready'],
    [written, [task], '2021-05-11', {}, 'programme.dayInFuture'],
    [written, [task], '2019-08-31', {}, 'programme.dayOutsidePeriod'],
    [written, [task], '2021-05-10', { state: 'signed' }, 'implementationPlan.notTakingPart'],
  ] as const)('%#: %s', (plan, tasks, on, more, code) => {
    const decision = decidePlanAcceptance(plan, tasks, day(on), { ...judged, ...more })
    expect(refusedCode(decision)).toBe(code)
  })

  it('is taken back with a reason', () => {
    expect(allowed(decidePlanReopening(accepted, 'Pomyłka'))).toBe(true)
    expect(refusedCode(decidePlanReopening(accepted, ''))).toBe('implementationPlan.reasonMissing')
    expect(refusedCode(decidePlanReopening(written, 'x'))).toBe('implementationPlan.notAccepted')
  })
})
