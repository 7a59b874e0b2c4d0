import { answerGapIn } from '#db/values/answer-gap.ts'
import { type Day, isDay } from '#db/values/day.ts'
import type { NoteDraft } from '#db/values/desk.ts'
import { gapsOf, hasStep } from '#db/values/note-gaps.ts'
import { reversedDigits } from '#db/values/phone-digits.ts'
import { searchableOf } from '#db/values/polish-words.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { decidePromise } from './follow-up.ts'

/** The records that a note names, by what they are called; null for one that it does not name. */
export interface NamedInNote {
  readonly person: {
    /** The record that theirs was merged into, where it was. */
    readonly id: string
    readonly name: string
    readonly jstId: string
    readonly forgotten: boolean
  } | null
  readonly jst: string | null
  readonly contractor: string | null
  readonly topic: string | null
}

export interface PromiseFacts {
  /** Those who may come back to a caller. */
  readonly owners: ReadonlySet<string>
  readonly day: Day
}

/** What of a conversation follows from who called, for the search. */
export const searchFields = (
  said: Pick<NoteDraft, 'question' | 'answer' | 'callerName' | 'callerPhone'>,
  { jst, contractor, topic }: Pick<NamedInNote, 'jst' | 'contractor' | 'topic'>,
) => ({
  phoneReversed: reversedDigits(said.callerPhone),
  searchable: searchableOf(
    said.question,
    said.answer,
    said.callerName,
    jst ?? '',
    contractor ?? '',
    topic ?? '',
  ),
})

/**
 * The conversation that a note tells of. Whoever is on record keeps the name and the JST of the
 * day; a caller of another kind names nobody on record. Refuses the first thing that is lacking
 * (`gapsOf`), the promise aside.
 */
export function decideEnquiry(note: NoteDraft, named: NamedInNote) {
  const [gap] = gapsOf(note).filter((one) => !one.startsWith('step'))
  const asks = answerGapIn(note.answer)
  if (gap === 'answerJst' && asks !== null) {
    return refuse('enquiry.answerJstMissing', { gap: asks.gap })
  }
  if (gap !== undefined) return refuse(`enquiry.${gap}Missing`)
  if (note.outcome === null) return refuse('enquiry.outcomeMissing')
  const { callerKind } = note
  const person = callerKind === 'person' ? named.person : null
  const contractorId = callerKind === 'contractor' ? note.contractorId : null
  // A name once forgotten is not written down again.
  const known = person?.forgotten ? '' : person?.name
  const said = {
    callerName: known ?? note.callerName,
    callerPhone: person?.forgotten ? '' : note.callerPhone,
    question: note.question,
    answer: note.answer,
  }
  return allow({
    channel: note.channel,
    callerKind,
    personId: person?.id ?? null,
    jstId: note.jstId ?? person?.jstId ?? null,
    contractorId,
    ...said,
    topicId: note.topicId,
    answerId: note.answerId,
    answerVersion: note.answerId === null ? null : note.answerVersion,
    outcome: note.outcome,
    ...searchFields(said, {
      ...named,
      contractor: contractorId === null ? null : named.contractor,
    }),
  })
}

/**
 * What a note promises; null when nobody must come back to the caller. Refuses a promise without
 * what, by whom or when, and what `decidePromise` refuses.
 */
export function decideStep(
  note: NoteDraft,
  facts: PromiseFacts,
): Decision<{ readonly step: string; readonly ownerId: string; readonly dueOn: Day } | null> {
  if (!hasStep(note)) return allow(null)
  const [gap] = gapsOf(note).filter((one) => one.startsWith('step'))
  if (gap !== undefined) return refuse(`enquiry.${gap}Missing`)
  const { step, stepOwnerId: ownerId, stepDueOn: dueOn } = note
  if (ownerId === null || !isDay(dueOn)) return refuse('enquiry.stepDueMissing')
  const promised = { step, ownerId, dueOn }
  const decision = decidePromise(promised, facts)
  return decision.ok ? allow(promised) : decision
}
