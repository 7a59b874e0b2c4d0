import type { TaskProgress } from '#db/values/claim.ts'
import type { ClaimPage } from '../claim.ts'

/** The words on every task of a claim, as they are saved. */
export const progressOf = (stages: ClaimPage['stages']): TaskProgress[] =>
  stages.flatMap(({ tasks }) => tasks.map(({ id, text }) => ({ taskId: id, text })))
