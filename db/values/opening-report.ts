/** Where an opening report, or the Analysis of the voivodeship, stands on a day. */
export const reportStates = ['notOrdered', 'ordered', 'late', 'received', 'accepted'] as const
export type ReportState = (typeof reportStates)[number]
