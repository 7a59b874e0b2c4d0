/** The words of the contact desk: who calls, how, and what becomes of it. */
import type { Day } from './day.ts'
import type { Role } from './role.ts'

/** Who may read the telephone number of a person whom a JST sends. */
export const phoneReaders: ReadonlySet<Role> = new Set(['coordinator', 'mentor', 'contactDesk'])

/** Who may give the telephone number of a mentor. */
export const mentorPhoneReaders: ReadonlySet<Role> = new Set([...phoneReaders, 'finance'])

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
  /** The approved answer that was given, and its version when it was picked. */
  readonly answerId: string | null
  readonly answerVersion: number | null
  readonly outcome: EnquiryOutcome | null
  readonly step: string
  readonly stepOwnerId: string | null
  readonly stepDueOn: string
}

/** A note before anything is typed: a call, for that is what rings. */
export const emptyNote: NoteDraft = {
  channel: 'phone',
  callerKind: 'other',
  personId: null,
  jstId: null,
  contractorId: null,
  callerName: '',
  callerPhone: '',
  topicId: null,
  question: '',
  answer: '',
  answerId: null,
  answerVersion: null,
  outcome: null,
  step: '',
  stepOwnerId: null,
  stepDueOn: '',
}

/** Stands for conversations without a topic, or without a JST, where one is chosen. */
export const withoutOne = 'none'

/** What a list of conversations is narrowed by. */
export interface EnquiryFilter {
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly topic?: string | undefined
  readonly outcome?: EnquiryOutcome | undefined
  readonly channel?: EnquiryChannel | undefined
  readonly caller?: CallerKind | undefined
  readonly jst?: string | undefined
  readonly person?: string | undefined
  readonly contractor?: string | undefined
  /** The hour of the ring by the office's clock, 0–23. */
  readonly hour?: number | undefined
  /** The approved answer that was given. */
  readonly answer?: string | undefined
  /** Who took it. */
  readonly takenBy?: string | undefined
  /** Something was promised in it, whether done by now or not. */
  readonly promised?: boolean | undefined
  /** Answered at once: nothing was promised or passed on. */
  readonly atOnce?: boolean | undefined
  /** Somebody must still come back to the caller. */
  readonly open?: boolean | undefined
  /** Everything that the words find. */
  readonly words?: string | undefined
}
