import { addDays, type Day } from '#db/values/day.ts'
import type { PlanTask } from '#db/values/implementation-plan.ts'
import { recruitmentStateOf } from '../../read-models/volunteer-list.ts'
import { decideGoals, decidePlanAcceptance, decideTask } from '../../rules/implementation-plan.ts'
import * as store from '../../stores/implementation-plan.ts'
import { isWorkingDay, workingDay, workingDaysAfter } from './clock.ts'
import { allowed, type Diary, type Scene } from './diary.ts'
import { mentorOf } from './implementation-chapter.ts'
import { type Chapter, type DemoOffice, peopleOf } from './office.ts'
import { colleagues } from './people.ts'
import { whenHeld } from './volunteer-chapter.ts'
import * as script from './volunteer-script.ts'

const longestPlan = 5
/** Plans begun on one day at most, so that the day has room for their deeds. */
const plansADay = 2

type Implementation = DemoOffice['implementations'][number]

/** The plans of those who implement: written before the agreement, accepted, carried out. */
export const planChapter: Chapter = {
  name: 'implementation plans',
  plan(diary, office) {
    const begun = new Map<Day, number>()
    for (const [at, one] of office.implementations.entries()) {
      const acceptedOn = dayBefore(one.agreedOn)
      const on = freeDay(begun, one.agreedOn)
      if (on >= acceptedOn) throw new Error(`No time to write the plan of ${one.jst}`)
      planOne(diary, office, one, { on, acceptedOn, postpones: at === 4 })
    }
  },
}

interface PlanDays {
  readonly on: Day
  readonly acceptedOn: Day
  /** Whether a task's day is moved after the acceptance, with its reason. */
  readonly postpones: boolean
}

function planOne(diary: Diary, office: DemoOffice, one: Implementation, days: PlanDays): void {
  const { jst, agreedOn, completedOn, end } = one
  const who = mentorOf(jst)
  const goals = diary.random.pick(script.goals)
  diary.write(
    days.on,
    who,
    'implementationPlan.saveGoals',
    whenHeld((scene) => writeGoals(scene, jst, goals)),
  )
  const count = diary.random.int(longestPlan - 2, longestPlan)
  const texts = diary.random.shuffled<string>(script.tasks).slice(0, count)
  const length = Date.parse(completedOn ?? end?.on ?? agreedOn) - Date.parse(agreedOn)
  const whole = Math.round(length / 86_400_000)
  for (const [at, text] of texts.entries()) {
    const dueOn = workingDay(addDays(agreedOn, Math.round(((at + 1) * whole) / (count + 1))))
    const task: PlanTask = {
      ...{ text, dueOn, doneOn: null },
      responsibleJst: peopleOf(office, jst).staff[at % 2]?.name ?? '',
      responsibleOffice: colleagues[who].name,
    }
    diary.write(
      days.on,
      who,
      'implementationPlan.saveTask',
      whenHeld((scene) => saveTask(scene, jst, task, '')),
    )
    if (days.postpones && at === 1) {
      const later = workingDay(addDays(dueOn, 7 * script.postponed.weeks))
      diary.write(
        workingDaysAfter(agreedOn, 9),
        who,
        'implementationPlan.saveTask',
        whenHeld((scene) =>
          saveTask(scene, jst, { ...task, dueOn: later }, script.postponed.reason),
        ),
      )
    }
    // The town that ended early left the later half of its plan undone.
    const undone = completedOn === null && at >= count / 2
    const doneOn = workingDaysAfter(dueOn, diary.random.int(0, 4))
    if (undone || (completedOn !== null && doneOn > completedOn)) continue
    diary.write(
      doneOn,
      who,
      'implementationPlan.saveTask',
      whenHeld((scene) => finishTask(scene, jst, text)),
    )
  }
  diary.write(
    days.acceptedOn,
    who,
    'implementationPlan.accept',
    whenHeld((scene) => accept(scene, jst)),
  )
}

/** A working day a week or so before the agreement and after the approval, with room for a plan. */
function freeDay(begun: Map<Day, number>, agreedOn: Day): Day {
  const wanted = addDays(agreedOn, -8)
  let on = workingDay(wanted > script.approval.on ? wanted : addDays(script.approval.on, 1))
  while ((begun.get(on) ?? 0) >= plansADay) on = workingDaysAfter(on, 1)
  begun.set(on, (begun.get(on) ?? 0) + 1)
  return on
}

function dayBefore(on: Day): Day {
  let before = addDays(on, -1)
  while (!isWorkingDay(before)) before = addDays(before, -1)
  return before
}

async function factsOf({ tx, office }: Scene, jst: string, reason: string) {
  const plan = await store.planOf(tx.db, office.programmeId, jst)
  const state = await recruitmentStateOf(tx.db, office.programmeId, jst)
  return { plan, facts: { state, plan, reason } }
}

async function writeGoals(scene: Scene, jst: string, goals: string) {
  const { programmeId } = scene.office
  allowed(decideGoals(goals, (await factsOf(scene, jst, '')).facts))
  return store.addPlan(scene.tx, { programmeId, jstId: jst, goals, acceptedOn: null })
}

async function saveTask(scene: Scene, jst: string, task: PlanTask, reason: string) {
  const { tx, office, today } = scene
  const { plan, facts } = await factsOf(scene, jst, reason)
  if (plan === null) throw new Error(`${jst} has no plan`)
  const tasks = await store.tasksOf(tx.db, plan.id)
  const before = tasks.find(({ text }) => text === task.text) ?? null
  const others = tasks.filter((other) => other !== before)
  const { period } = office
  allowed(decideTask(task, { ...facts, before, others, period, today }))
  if (reason !== '') tx.because(reason)
  return before === null
    ? store.addTask(tx, { planId: plan.id, ...task })
    : store.saveTask(tx, before.id, before.version, { ...task })
}

async function finishTask(scene: Scene, jst: string, text: string) {
  const { plan } = await factsOf(scene, jst, '')
  const tasks = plan === null ? [] : await store.tasksOf(scene.tx.db, plan.id)
  const task = tasks.find((one) => one.text === text)
  if (task === undefined) throw new Error(`${jst} has no such task`)
  const { dueOn, responsibleJst, responsibleOffice } = task
  const done = { text, dueOn, responsibleJst, responsibleOffice, doneOn: scene.today }
  return saveTask(scene, jst, done, '')
}

async function accept(scene: Scene, jst: string) {
  const { tx, office, today } = scene
  const { plan, facts } = await factsOf(scene, jst, '')
  if (plan === null) throw new Error(`${jst} has no plan`)
  const tasks = await store.tasksOf(tx.db, plan.id)
  const { period } = office
  allowed(decidePlanAcceptance(plan, tasks, today, { state: facts.state, period, today }))
  return store.savePlan(tx, plan.id, plan.version, { acceptedOn: today })
}
