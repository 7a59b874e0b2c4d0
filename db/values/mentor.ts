/** The words of mentors and of their visits at the JSTs. */

/** How a visit stands on a day. */
export const mentorVisitStates = ['planned', 'overdue', 'held', 'cancelled'] as const
export type MentorVisitState = (typeof mentorVisitStates)[number]

/** How two visits of one mentor stand in each other's way: their hours overlap, or one has none. */
export const visitClashKinds = ['hour', 'day'] as const
export type VisitClashKind = (typeof visitClashKinds)[number]
