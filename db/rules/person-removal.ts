import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** How much hangs on a person's record. */
export interface Attached {
  readonly name: string
  readonly attendance: number
  readonly signups: number
  readonly certificates: number
  readonly visits: number
  readonly mentorVisits: number
  readonly requests: number
  /** Conversations with the desk. */
  readonly enquiries: number
  readonly views: number
  /** Records of people who took this one's place, or were merged with it. */
  readonly chained: number
}

/**
 * Whether a record may be removed: only one entered by mistake, to which nothing is attached.
 * A person who took part leaves or is merged instead. Refuses with what there is.
 */
export function decideRemoval(attached: Attached): Decision<true> {
  const { name, attendance, signups, certificates, requests, views, enquiries, chained } = attached
  const visits = attached.visits + attached.mentorVisits
  if (attendance + signups + certificates + visits > 0) {
    return refuse('people.tookPart', { name, attendance, signups, certificates, visits })
  }
  if (chained > 0) return refuse('people.chained', { name })
  if (enquiries > 0) return refuse('people.called', { name, enquiries })
  if (requests + views > 0) return refuse('people.onRecord', { name, requests, views })
  return allow(true)
}
