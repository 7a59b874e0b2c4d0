import type { Figure } from '#db/values/refusal.ts'
import type { TimelineEntry } from './jst-page.ts'

/** Events that the texts name (`timeline.<event>`); any other is told by its fields. */
export const timelineEvents = [
  'invited',
  'declared',
  'signed',
  'joined',
  'withdrawn',
  'placeGiven',
  'placeLost',
  'undone',
  'implementationSigned',
  'implementationCompleted',
  'implementationEnded',
  'noteAdded',
  'noteChanged',
  'noteRemoved',
  'contactAdded',
  'contactChanged',
  'contactRemoved',
  'personAdded',
  'personChanged',
  'personLeft',
  'personMerged',
  'personInformed',
  'personPseudonymised',
  'personRemoved',
  'trainingInvited',
  'applied',
  'applicationChanged',
  'applicationRemoved',
  'opinionWritten',
  'opinionChanged',
  'opinionRemoved',
  'mentorAssigned',
  'mentorHandedOver',
  'mentorAssignmentChanged',
  'mentorAssignmentRemoved',
  'mentorVisitPlanned',
  'mentorVisitHeld',
  'mentorVisitCancelled',
  'mentorVisitChanged',
  'mentorVisitRemoved',
  'planBegun',
  'planChanged',
  'planRemoved',
  'packageOrdered',
  'packageDelivered',
  'packageChanged',
  'auditMade',
  'auditChanged',
  'auditAccepted',
  'surveyed',
  'implementationCertified',
  'certificateAnnulled',
  'paperIssued',
  'paperWithdrawn',
  'paperFileRemoved',
  'certificateChanged',
  'factsChanged',
  'created',
  'removed',
] as const

export type TimelineEvent = (typeof timelineEvents)[number]

/** The event as the texts know it, or null for one they do not. */
export const knownEvent = (event: string): TimelineEvent | null =>
  timelineEvents.find((known) => known === event) ?? null

/** Events of which the fields before and after say more than any sentence. */
const toldByFields: ReadonlySet<string> = new Set([
  'noteChanged',
  'contactChanged',
  'personChanged',
  'factsChanged',
  'factsChanged',
  'applicationChanged',
  'opinionWritten',
  'opinionChanged',
  'planChanged',
  'auditChanged',
  'packageChanged',
  'certificateChanged',
  'mentorAssignmentChanged',
  'mentorVisitChanged',
])

/** Whether the table of fields stands open under the entry. */
export const showsFields = (entry: TimelineEntry): boolean =>
  toldByFields.has(entry.event) || knownEvent(entry.event) === null

/**
 * The figures to show beside the sentence, each with the field it is called by. The step of
 * an undone event is in the sentence, the name of a contact is a person's.
 */
export function shownFigures(entry: TimelineEntry): readonly (readonly [string, Figure])[] {
  const person = entry.event.startsWith('contact')
  // The table of fields says the rest; of a person's sealed ones not even whose they are.
  const told = showsFields(entry) ? ['person', 'deliverable'] : Object.keys(entry.figures)
  return Object.entries(entry.figures)
    .filter(([name]) => told.includes(name))
    .filter(([name, value]) => name !== 'step' && value !== null && value !== '')
    .map(([name, value]) => [person && name === 'name' ? 'person' : name, value])
}

/** The reason of the change, unless one of its figures says the same. */
export const shownReason = ({ reason, figures }: TimelineEntry): string | null =>
  Object.values(figures).includes(reason) ? null : reason
