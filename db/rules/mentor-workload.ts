import type { MentorVisitState } from '#db/values/mentor.ts'

/** What a mentor has to do: JSTs in care, visits by how they stand, next steps that are late. */
export interface Workload {
  readonly jsts: number
  readonly planned: number
  readonly held: number
  readonly overdue: number
  readonly overdueSteps: number
}

interface Facts {
  /** The mentor of each JST in care. */
  readonly inCare: readonly string[]
  readonly visits: readonly { readonly mentorId: string; readonly state: MentorVisitState }[]
  readonly steps: readonly { readonly mentorId: string; readonly late: boolean }[]
}

/**
 * The workload of one mentor. Visits are counted to whoever was to hold or held them; a next step
 * to the mentor whom its JST has now, who sees to it after a handover.
 */
export function workloadOf(mentorId: string, { inCare, visits, steps }: Facts): Workload {
  const own = visits.filter((visit) => visit.mentorId === mentorId)
  const inState = (state: MentorVisitState) => own.filter((visit) => visit.state === state).length
  return {
    jsts: inCare.filter((id) => id === mentorId).length,
    planned: inState('planned'),
    held: inState('held'),
    overdue: inState('overdue'),
    overdueSteps: steps.filter((step) => step.late && step.mentorId === mentorId).length,
  }
}
