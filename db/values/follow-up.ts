/** The words of coming back to a caller. */
import type { Role } from './role.ts'

/** Where a promise stands on a day. */
export const followUpStandings = ['overdue', 'today', 'ahead', 'snoozed', 'done'] as const
export type FollowUpStanding = (typeof followUpStandings)[number]

/** Who may promise to come back to a caller, and so own a promise. */
export const followUpOwners: ReadonlySet<Role> = new Set(['coordinator', 'contactDesk', 'mentor'])

/** After how many days without a word the office may hold a JST for silent. */
export const silentDaysLimits = { least: 1, most: 365 } as const

/** What the office last had of a JST: a word, a visit, presence at a training, a note. */
export const soundKinds = ['joined', 'enquiry', 'visit', 'training', 'note'] as const
export type SoundKind = (typeof soundKinds)[number]
