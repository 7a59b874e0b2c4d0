import type { FollowUp } from './follow-up.ts'

/** The queues of promises; the silent JSTs are asked for apart. */
export type PromiseQueue = 'mine' | 'all' | 'overdue' | 'today'

/**
 * The promises of a queue. What was put off is out of the way until its day, except among
 * everyone's, where it can be found.
 */
export function promisesIn(
  followUps: readonly FollowUp[],
  queue: PromiseQueue,
  accountId: string,
): readonly FollowUp[] {
  if (queue === 'overdue' || queue === 'today')
    return followUps.filter(({ standing }) => standing === queue)
  if (queue === 'all') return followUps
  return followUps.filter(({ owner, standing }) => owner.id === accountId && standing !== 'snoozed')
}

/** The promises to those who called from a JST, or about it. */
export const promisesTo = (followUps: readonly FollowUp[], teryt: string): readonly FollowUp[] =>
  followUps.filter(({ enquiry: { jst } }) => jst?.teryt === teryt)
