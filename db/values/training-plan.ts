/** The words of the schedule of trainings. */

/** Where a training stands on a day. */
export const trainingStates = ['planned', 'running', 'held', 'cancelled'] as const
export type TrainingState = (typeof trainingStates)[number]

/** What two trainings on overlapping hours of a day may have in common. */
export const clashKinds = ['trainer', 'place', 'people'] as const
export type ClashKind = (typeof clashKinds)[number]

/** How an invited JST answered: with applications that stand, with withdrawn ones alone, or not. */
export const invitationAnswers = ['signedUp', 'withdrew', 'none'] as const
export type InvitationAnswer = (typeof invitationAnswers)[number]

/** The most people that one training may be planned for. */
export const mostSeats = 10_000
