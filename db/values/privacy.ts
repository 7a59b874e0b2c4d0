/** The words of personal data protection (RODO). */

/** What a person may ask of the office that holds their data (RODO art. 15, 16, 17, 18). */
export const privacyRequestKinds = ['access', 'rectification', 'restriction', 'erasure'] as const
export type PrivacyRequestKind = (typeof privacyRequestKinds)[number]

/** How a request ended. */
export const privacyOutcomes = ['granted', 'partly', 'refused'] as const
export type PrivacyOutcome = (typeof privacyOutcomes)[number]
