import type { ReadDb } from '#db/columns.ts'
import { listedPlans, planPage } from '#db/read-models/implementation-plans.ts'
import { recruitmentStateOf } from '#db/read-models/volunteer-list.ts'
import {
  decideGoals,
  decidePlanAcceptance,
  decidePlanReopening,
  decideTask,
  decideTaskOrder,
  decideTaskRemoval,
} from '#db/rules/implementation-plan.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import * as store from '#db/stores/implementation-plan.ts'
import { jstByTeryt } from '#db/stores/jst.ts'
import { programmeById } from '#db/stores/programme.ts'
import { approvedListOf } from '#db/stores/volunteer.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { implementationPlan as contract } from '../contract/implementation-plan.ts'
import type { HandlersOf } from '../define.ts'
import { registerWorkbook } from '../documents/register-workbook.ts'
import { seenVersion } from './steps.ts'

const saved = ({ id, version }: { readonly id: string; readonly version: number }) =>
  allow({ id, version })

/** The plans of the JSTs that implement: goals, tasks, acceptance. */
export const implementationPlan: HandlersOf<typeof contract> = {
  get: ({ read, input: { programmeId, teryt }, today }) =>
    read(async (db) => {
      await jstByTeryt(db, teryt)
      const day = referenceDay(await programmeById(db, programmeId), today)
      return planPage(db, programmeId, teryt, day)
    }),

  list: ({ read, input: { programmeId }, today }) =>
    read(async (db) => {
      const programme = await programmeById(db, programmeId)
      const day = referenceDay(programme, today)
      return {
        day,
        target: programme.targetImplementations,
        approved: (await approvedListOf(db, programmeId)) !== null,
        rows: [...(await listedPlans(db, programmeId, day))],
      }
    }),

  saveGoals: async ({ tx, db, input }) => {
    const { programmeId, teryt, version, goals, reason } = input
    const { plan, facts } = await factsOf(db, programmeId, teryt, reason)
    seenVersionOfNew(plan, version)
    const decision = decideGoals(goals, facts)
    if (!decision.ok) return decision
    if (reason !== '') tx.because(reason)
    return saved(
      plan === null
        ? await store.addPlan(tx, { programmeId, jstId: teryt, goals, acceptedOn: null })
        : await store.savePlan(tx, plan.id, version, { goals }),
    )
  },

  saveTask: async ({ tx, db, input, today }) => {
    const { programmeId, teryt, id, version, reason, ...task } = input
    const { plan, facts } = await factsOf(db, programmeId, teryt, reason)
    const { from, to } = await programmeById(db, programmeId)
    const before = id === null ? null : await store.taskById(db, id)
    if (before !== null && before.planId !== plan?.id) {
      return refuse('record.gone', { table: 'implementation_task' })
    }
    const tasks = plan === null ? [] : await store.tasksOf(db, plan.id)
    const others = tasks.filter((other) => other.id !== id)
    const decision = decideTask(task, { ...facts, before, others, period: { from, to }, today })
    if (!decision.ok) return decision
    if (reason !== '') tx.because(reason)
    if (id !== null) return saved(await store.saveTask(tx, id, version, task))
    const begun =
      plan ?? (await store.addPlan(tx, { programmeId, jstId: teryt, goals: '', acceptedOn: null }))
    return saved(await store.addTask(tx, { planId: begun.id, ...task }))
  },

  moveTask: async ({ tx, db, input: { id, version, by } }) => {
    const task = await store.taskById(db, id)
    const { programmeId, jstId } = await store.planById(db, task.planId)
    const decision = decideTaskOrder((await factsOf(db, programmeId, jstId, '')).facts)
    if (!decision.ok) return decision
    const tasks = await store.tasksOf(db, task.planId)
    const at = tasks.findIndex((one) => one.id === id)
    const other = tasks[by === 'up' ? at - 1 : at + 1]
    if (other === undefined) return refuse('implementationPlan.atTheEnd', { by })
    await store.saveTask(tx, id, version, { ordinal: other.ordinal })
    await store.saveTask(tx, other.id, other.version, { ordinal: task.ordinal })
    return allow({})
  },

  removeTask: async ({ tx, db, input: { id, version, reason } }) => {
    const task = await store.taskById(db, id)
    const { programmeId, jstId } = await store.planById(db, task.planId)
    const { facts } = await factsOf(db, programmeId, jstId, reason)
    const others = (await store.tasksOf(db, task.planId)).filter((one) => one.id !== id)
    const decision = decideTaskRemoval(others, facts)
    if (!decision.ok) return decision
    if (reason !== '') tx.because(reason)
    await store.removeTask(tx, id, version)
    return allow({})
  },

  accept: async ({ tx, db, input, today }) => {
    const { programmeId, teryt, version, on } = input
    const { plan, facts } = await factsOf(db, programmeId, teryt, '')
    const { from, to } = await programmeById(db, programmeId)
    const tasks = plan === null ? [] : await store.tasksOf(db, plan.id)
    const judged = { state: facts.state, period: { from, to }, today }
    const decision = decidePlanAcceptance(plan, tasks, on, judged)
    if (!decision.ok) return decision
    if (plan === null) return refuse('implementationPlan.goalsMissing')
    return saved(await store.savePlan(tx, plan.id, version, { acceptedOn: on }))
  },

  reopen: async ({ tx, db, input }) => {
    const { programmeId, teryt, version, reason } = input
    const { plan } = await factsOf(db, programmeId, teryt, reason)
    const decision = decidePlanReopening(plan, reason)
    if (!decision.ok) return decision
    if (plan === null) return refuse('implementationPlan.notAccepted')
    tx.because(reason)
    return saved(await store.savePlan(tx, plan.id, version, { acceptedOn: null }))
  },

  exportXlsx: async ({ read, input, today }) => {
    const { day, rows } = await read(async (db) => {
      const on = referenceDay(await programmeById(db, input.programmeId), today)
      return { day: on, rows: await listedPlans(db, input.programmeId, on) }
    })
    return registerWorkbook(
      rows.map((row) => ({ ...row })),
      { ...input, day },
    )
  },
}

/** A plan that somebody else began meanwhile is not written over. */
function seenVersionOfNew(plan: store.PlanRow | null, version: number): void {
  if (plan === null || version === 0) seenVersion(plan, version)
}

async function factsOf(db: ReadDb, programmeId: string, teryt: string, reason: string) {
  await jstByTeryt(db, teryt)
  const plan = await store.planOf(db, programmeId, teryt)
  const state = await recruitmentStateOf(db, programmeId, teryt)
  return { plan, facts: { state, plan, reason } }
}
