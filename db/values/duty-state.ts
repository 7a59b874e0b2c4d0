/** Whether a contact answers: not said when, not at this hour, away, or on duty. */
export const dutyStates = ['unknown', 'off', 'away', 'onDuty'] as const
export type DutyState = (typeof dutyStates)[number]
