/** The words of a JST's plan of implementing the standards. */
import type { Day } from './day.ts'

/** How far a plan is: nothing written, being written, accepted. */
export const planStates = ['none', 'written', 'accepted'] as const
export type PlanState = (typeof planStates)[number]

/** The plan itself, without its tasks. */
export interface PlanHead {
  readonly goals: string
  readonly acceptedOn: Day | null
}

/** One task of a plan. */
export interface PlanTask {
  readonly text: string
  readonly dueOn: Day | null
  readonly doneOn: Day | null
  /** Who answers for it in the JST, and who in the office. */
  readonly responsibleJst: string
  readonly responsibleOffice: string
}
