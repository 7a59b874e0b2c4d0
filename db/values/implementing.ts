/** The words of implementing the standards: visits, the package, the check-list, the survey. */

/** What the package for a JST is made of; the last two are made in each language. */
export const deliverableKinds = ['analysis', 'advice', 'drone', 'ebook', 'presentation'] as const
export type DeliverableKind = (typeof deliverableKinds)[number]

/** The parts of the package that are made once in each language of the settings. */
export const translatedKinds: ReadonlySet<DeliverableKind> = new Set(['ebook', 'presentation'])

/** Where a deliverable stands; the order is that of the work. */
export const deliverableStates = ['ordered', 'inProgress', 'toAccept', 'delivered'] as const
export type DeliverableState = (typeof deliverableStates)[number]

/** When the check-list and the survey are made. */
export const phases = ['before', 'after'] as const
export type Phase = (typeof phases)[number]

/** What an element of the standards comes to. */
export const standardAnswers = ['met', 'partly', 'notMet'] as const
export type StandardAnswer = (typeof standardAnswers)[number]

/** What the survey of service quality tests. */
export const surveySubjects = ['website', 'email'] as const
export type SurveySubject = (typeof surveySubjects)[number]
