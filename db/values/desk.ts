/** The words of the contact desk: who calls, how, and what becomes of it. */

/** How an enquiry came. */
export const enquiryChannels = ['phone', 'email', 'inPerson', 'letter'] as const
export type EnquiryChannel = (typeof enquiryChannels)[number]

/** Who asks: somebody on record, a JST without naming a person, an investor, or anybody else. */
export const callerKinds = ['person', 'jst', 'investor', 'contractor', 'other'] as const
export type CallerKind = (typeof callerKinds)[number]

/**
 * What a conversation ended with. `promised` and `passedOn` need a next step with an owner and
 * a day; only `answered` without one counts as answered at once.
 */
export const enquiryOutcomes = ['answered', 'promised', 'passedOn', 'brokenOff'] as const
export type EnquiryOutcome = (typeof enquiryOutcomes)[number]

/** The outcomes after which somebody must come back to the caller. */
export const outcomesWithStep: ReadonlySet<EnquiryOutcome> = new Set(['promised', 'passedOn'])

/** A note while it is being typed, as the store keeps it between two keystrokes. */
export interface NoteDraft {
  readonly channel: EnquiryChannel
  readonly callerKind: CallerKind
  readonly personId: string | null
  readonly jstId: string | null
  readonly contractorId: string | null
  readonly callerName: string
  readonly callerPhone: string
  readonly topicId: string | null
  readonly question: string
  readonly answer: string
  readonly answerId: string | null
  readonly outcome: EnquiryOutcome | null
  readonly step: string
  readonly stepOwnerId: string | null
  readonly stepDueOn: string
}
