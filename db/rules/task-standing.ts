import type { Day } from '#db/values/day.ts'

/** What is to be done by a day: a task of a plan, a next step of a visit. */
export interface DueTask {
  readonly dueOn: Day | null
  readonly doneOn: Day | null
}

/**
 * How something that is to be done stands on a day: late from the day after it was due until it
 * is done. In a JST that implements no more nothing is late; what was not done has ended with it.
 */
export function taskStanding({ dueOn, doneOn }: DueTask, on: Day, left: boolean) {
  const open = doneOn === null
  return { late: open && !left && dueOn !== null && dueOn < on, ended: open && left }
}
