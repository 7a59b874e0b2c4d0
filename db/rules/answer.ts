import { type AnswerState, answerWriters } from '#db/values/answer.ts'
import type { Day } from '#db/values/day.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { Role } from '#db/values/role.ts'
import { decideFields } from './answer-text.ts'

/** The days on which an answer may be given, both included; without the last one it goes on. */
export interface Validity {
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** Where an answer stands on a day: only a valid one is offered to who answers the phone. */
export function answerStateOn({ validFrom, validTo }: Validity, on: Day): AnswerState {
  if (validTo !== null && validTo < on) return 'outdated'
  return validFrom > on ? 'ahead' : 'valid'
}

/** An answer as it is typed. */
export interface TypedAnswer extends Validity {
  readonly topicId: string | null
  readonly ownerId: string
  readonly question: string
  readonly answer: string
  readonly questionEn: string
  readonly answerEn: string
  /** The person says that there is no English text yet. */
  readonly withoutEnglish: boolean
}

export interface AnswerFacts {
  /** The answer as it was; null for a new one. */
  readonly before: { readonly topicId: string | null; readonly ownerId: string } | null
  readonly topics: readonly { readonly id: string; readonly active: boolean }[]
  /** Those who work in the office now. */
  readonly accounts: readonly { readonly id: string; readonly role: Role }[]
}

/**
 * Whether an answer may be kept: with a question and an answer in Polish and in English, unless
 * it is said that the English is still missing, and then with neither of them; with every field
 * in braces known; valid from a day not after its last one; under a topic in use; owned by
 * somebody who may write answers. What was there before is not asked about again.
 */
export function decideAnswer(typed: TypedAnswer, facts: AnswerFacts): Decision<true> {
  if (typed.question === '') return refuse('answer.questionMissing')
  if (typed.answer === '') return refuse('answer.answerMissing')
  const english = decideEnglish(typed)
  if (!english.ok) return english
  const { validFrom, validTo } = typed
  if (validTo !== null && validTo < validFrom) {
    return refuse('answer.validityBackwards', { from: validFrom, to: validTo })
  }
  const topic = decideTopic(typed.topicId, facts)
  if (!topic.ok) return topic
  const owner = decideOwner(typed.ownerId, facts)
  if (!owner.ok) return owner
  const polish = decideFields(typed.answer, 'pl')
  return polish.ok ? decideFields(typed.answerEn, 'en') : polish
}

function decideEnglish({ questionEn, answerEn, withoutEnglish }: TypedAnswer): Decision<true> {
  const [question, answer] = [questionEn !== '', answerEn !== '']
  if (withoutEnglish) {
    return question || answer ? refuse('answer.englishTyped') : allow(true)
  }
  if (question && answer) return allow(true)
  return question || answer ? refuse('answer.englishHalf') : refuse('answer.englishMissing')
}

function decideTopic(topicId: string | null, { before, topics }: AnswerFacts): Decision<true> {
  if (topicId === null || topicId === before?.topicId) return allow(true)
  const topic = topics.find(({ id }) => id === topicId)
  return topic?.active === true ? allow(true) : refuse('answer.topicNotInUse')
}

function decideOwner(ownerId: string, { before, accounts }: AnswerFacts): Decision<true> {
  if (ownerId === before?.ownerId) return allow(true)
  const owner = accounts.find(({ id }) => id === ownerId)
  return owner !== undefined && answerWriters.has(owner.role)
    ? allow(true)
    : refuse('answer.ownerMayNot')
}

/**
 * Whether an answer may stop being given after a day, with the reason: one not out of date yet,
 * on a day on which it was valid already.
 */
export function decideRetired(
  asked: { readonly validTo: Day; readonly reason: string },
  facts: { readonly before: Validity; readonly day: Day },
): Decision<true> {
  const { validFrom, validTo } = facts.before
  if (answerStateOn(facts.before, facts.day) === 'outdated') {
    return refuse('answer.alreadyOutdated', { day: validTo })
  }
  if (asked.reason === '') return refuse('answer.retireReasonMissing')
  return asked.validTo < validFrom
    ? refuse('answer.validityBackwards', { from: validFrom, to: asked.validTo })
    : allow(true)
}

/** A topic as it is typed. */
export interface TypedTopic {
  readonly name: string
  readonly nameEn: string
}

/** Whether a topic may be kept: named in both languages, as no other topic of the programme. */
export function decideTopicName(typed: TypedTopic, others: readonly TypedTopic[]): Decision<true> {
  if (typed.name === '') return refuse('answer.topicNameMissing')
  if (typed.nameEn === '') return refuse('answer.topicNameEnMissing')
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
  const twin = others.find(({ name }) => same(name, typed.name))
  return twin === undefined ? allow(true) : refuse('answer.topicNameTaken', { name: twin.name })
}
