import { desc, eq, inArray, sql } from 'drizzle-orm'
import { answerStateOn } from '#db/rules/answer.ts'
import { type AskedWord, beginsIn, levelIn } from '#db/rules/desk-match.ts'
import type { Candidate } from '#db/rules/desk-search.ts'
import { type Day, dayOf, daysBetween } from '#db/values/day.ts'
import type { MatchLevel } from '#db/values/desk-search.ts'
import { fold } from '#db/values/fold.ts'
import { isFiller } from '#db/values/polish-words.ts'
import { answersWithWords, enquiriesWithWords, indexQuery } from '../engine/search-index.ts'
import type { KeptFacts } from '../kept-facts.ts'
import { approvedAnswer, enquiry } from '../schema/desk.ts'
import { person } from '../schema/people.ts'
import { callerSaid, personCalling } from './caller-name.ts'
import { keptTopics, keptTrainings } from './desk-search-facts.ts'
import type { Search } from './desk-search-people.ts'

/** So many answers are looked at: valid ones come before those that say most about the words. */
const answersLooked = 30
const enquiriesLooked = 5

/** Trainings by subject, series, trainer or place; those ahead or nearest first. */
export async function foundTrainings(
  { asked, kept, programmeId, why }: Search,
  day: Day,
): Promise<readonly Candidate[]> {
  if (asked.words.length === 0) return []
  return (await keptTrainings(kept, programmeId)).flatMap((row) => {
    const { id, subject, panel, days, cancelledOn } = row
    const byOther = asked.words.every((word) => beginsIn(row.words, word)) ? 'inside' : null
    const named = levelIn(row.name, asked.words) ?? byOther
    if (named === null) return []
    // One word of many says less of a training that is over than of a question about the next.
    const over = (days.at(-1) ?? day) < day
    const match = over && named === 'word' ? 'inside' : named
    const cancelled = cancelledOn !== null
    const hit = { kind: 'training' as const, id, subject, panel, days, cancelled }
    return [{ hit: { ...hit, why: why(match, id) }, gone: cancelled, order: distance(days, day) }]
  })
}

/** Days from a day to the nearest one of a training; what is over stands after what is ahead. */
function distance(days: readonly Day[], day: Day): number {
  const ahead = days.find((on) => on >= day)
  if (ahead !== undefined) return daysBetween(day, ahead)
  const last = days.at(-1)
  return last === undefined ? 1_000_000 : 100_000 - daysBetween(day, last)
}

/** Topics by their name in either language, in any form, or by their other words. */
export async function foundTopics({
  asked,
  kept,
  programmeId,
  why,
}: Search): Promise<readonly Candidate[]> {
  if (asked.folded.length < 2) return []
  return (await keptTopics(kept, programmeId)).flatMap((row, order) => {
    const { id, name, nameEn } = row
    const named = row.folded.map((one) => levelIn(one, asked.words))
    const byOther = asked.words.every((word) => beginsIn(row.words, word)) ? 'inside' : null
    // A topic leads to its answers: those that fit as well stand before it.
    const exact = named.includes('exact') ? 'exact' : null
    const match = exact ?? (named.some((one) => one !== null) ? 'word' : byOther)
    return match === null
      ? []
      : [{ hit: { kind: 'topic' as const, id, name, nameEn, why: why(match, id) }, order }]
  })
}

/**
 * Approved answers by the words used in them, in any form; valid ones before the others. Where
 * none has all of the words and `orMost`, those that have most of them, marked so: the more of
 * them, the higher.
 */
export async function foundAnswers(
  { kept, programmeId, asked, why }: Search,
  day: Day,
  orMost: boolean,
): Promise<readonly Candidate[]> {
  const query = indexQuery(asked.folded)
  if (query === undefined) return []
  const { all } = await answersStatement(kept)
  const rows = all({ query, programmeId })
  const partly = rows.length === 0 && orMost
  const found = partly ? await answersWithMost(kept, programmeId, asked.words) : rows
  return found.map((row, order) => {
    const valid = answerStateOn(row, day) === 'valid'
    const match = partly ? 'partly' : levelOfQuestion([row.question, row.questionEn], asked.words)
    const hit = { id: row.id, question: row.question, questionEn: row.questionEn, valid }
    return { hit: { kind: 'answer', ...hit, why: why(match, row.id) }, gone: !valid, order }
  })
}

/**
 * Answers with at least half of the words that say what is asked about, those with more of them
 * first; of equal ones those that say most about the words.
 */
async function answersWithMost(kept: KeptFacts, programmeId: string, words: readonly AskedWord[]) {
  const telling = words.filter(({ text }) => !isFiller(text))
  const query = indexQuery(telling.map(({ text }) => text).join(' '), 'some')
  if (query === undefined) return []
  const { all } = await answersStatement(kept)
  return all({ query, programmeId })
    .map((row) => ({
      row,
      held: telling.filter((word) => beginsIn(row.searchable, word)).length,
    }))
    .filter(({ held }) => 2 * held >= telling.length)
    .toSorted((one, other) => other.held - one.held)
    .map(({ row }) => row)
}

/** Made once: to build and compile it takes longer than to run it. */
const answersStatement = (kept: KeptFacts) =>
  kept.get('statement of answers', [], async (db) => {
    const { id, ordinal, question, questionEn, validFrom, validTo, searchable } = approvedAnswer
    const statement = db
      .select({ id, question, questionEn, validFrom, validTo, searchable })
      .from(approvedAnswer)
      .innerJoin(answersWithWords(answersLooked), eq(ordinal, sql`found.ordinal`))
      .orderBy(sql`found.place`)
      .prepare()
    return { all: (given: Given) => statement.all(given) }
  })

type Given = Readonly<Record<'query' | 'programmeId', string>>

/** What the index found is there at least; a question with the words says more than an answer. */
function levelOfQuestion(questions: readonly string[], words: readonly AskedWord[]): MatchLevel {
  const folded = questions.map(fold)
  const levels = folded.map((question) => levelIn(question, words))
  return levels.find((one) => one === 'exact' || one === 'begins' || one === 'word') ?? 'inside'
}

/** A few conversations by the words in them, the newest first. */
export async function foundEnquiries({
  kept,
  programmeId,
  asked,
  why,
}: Search): Promise<readonly Candidate[]> {
  const query = indexQuery(asked.folded)
  if (query === undefined) return []
  const { all } = await enquiriesStatement(kept)
  return all({ query, programmeId }).map((found, order) => {
    const { who, callerName, openedAt, ...row } = found
    const caller = callerSaid(who, callerName)
    const on = dayOf(new Date(openedAt))
    const hit = { kind: 'enquiry' as const, ...row, caller, on }
    return { hit: { ...hit, why: why('inside', row.id) }, order }
  })
}

const enquiriesStatement = (kept: KeptFacts) =>
  kept.get('statement of conversations', [], async (db) => {
    const { id, question, callerName, openedAt, outcome, ordinal } = enquiry
    const statement = db
      .select({ id, question, callerName, who: personCalling, openedAt, outcome })
      .from(enquiry)
      .leftJoin(person, eq(person.id, enquiry.personId))
      .where(inArray(ordinal, enquiriesWithWords(enquiriesLooked)))
      .orderBy(desc(ordinal))
      .prepare()
    return { all: (given: Given) => statement.all(given) }
  })
