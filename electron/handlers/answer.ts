import { answerData } from '#db/read-models/answer-data.ts'
import { answerPage, answersPage, offeredAnswers } from '#db/read-models/answers.ts'
import { refused } from '#db/refused-error.ts'
import { decideAnswer, decideRetired, decideTopicName } from '#db/rules/answer.ts'
import { filledAnswer } from '#db/rules/answer-text.ts'
import { deskDay } from '#db/rules/desk-day.ts'
import { activeAccounts } from '#db/stores/account.ts'
import * as store from '#db/stores/answer.ts'
import { topicsOf } from '#db/stores/desk-rules.ts'
import { enquiryById } from '#db/stores/enquiry.ts'
import { programmeById } from '#db/stores/programme.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { answer as contract } from '../contract/answer.ts'
import type { HandlersOf } from '../define.ts'
import { hiddenTables } from './hidden-tables.ts'

const saved = ({ id, version }: { readonly id: string; readonly version: number }) =>
  allow({ id, version })

/** Approved answers and the topics of conversations. */
export const answer: HandlersOf<typeof contract> = {
  list: ({ read, input, today }) =>
    read(async (db) => answersPage(db, await programmeById(db, input.programmeId), today)),

  one: ({ read, input, today, actor }) =>
    read((db) => answerPage(db, input.id, today, hiddenTables(actor))),

  offered: ({ read, input: { programmeId, ...asked }, today }) =>
    read(async (db) => ({
      answers: await offeredAnswers(db, await programmeById(db, programmeId), asked, today),
    })),

  filled: ({ read, input, today, actor }) =>
    read(async (db) => {
      const row = await store.answerById(db, input.id)
      const programme = await programmeById(db, row.programmeId)
      const language = input.language === 'en' && row.answerEn !== '' ? 'en' : 'pl'
      const role = actor?.role ?? 'viewer'
      const data = await answerData(db, programme, { teryt: input.jstId, language, today, role })
      const text = language === 'en' ? row.answerEn : row.answer
      const filled = filledAnswer(text, language, data, input.jstId !== null)
      return {
        ...{ id: row.id, version: row.version, language, text: filled.text },
        question: language === 'en' ? row.questionEn : row.question,
        missing: [...filled.missing],
      }
    }),

  drafted: ({ read, input }) =>
    read(async (db) => {
      const { topicId, question, answer } = await enquiryById(db, input.enquiryId)
      return { topicId, question, answer }
    }),

  save: async ({ tx, db, input }) => {
    const { programmeId, id, version, withoutEnglish, ...fields } = input
    await programmeById(db, programmeId)
    const before = id === null ? null : await store.answerById(db, id)
    if (before !== null && before.programmeId !== programmeId) {
      throw refused('record.gone', { table: 'approved_answer' })
    }
    const decision = decideAnswer(
      { ...fields, withoutEnglish },
      {
        before,
        topics: await topicsOf(db, programmeId),
        accounts: await activeAccounts(db),
      },
    )
    if (!decision.ok) return decision
    return saved(
      id === null
        ? await store.addAnswer(tx, { programmeId, ...fields })
        : await store.saveAnswer(tx, id, version, fields),
    )
  },

  retire: async ({ tx, db, input: { id, version, validTo, reason }, today }) => {
    const before = await store.answerById(db, id)
    const day = deskDay(await programmeById(db, before.programmeId), today)
    const decision = decideRetired({ validTo, reason }, { before, day })
    if (!decision.ok) return decision
    tx.because(reason)
    return saved(await store.saveAnswer(tx, id, version, { validTo }))
  },

  moveTopic: async ({ tx, db, input: { programmeId, id, version, to } }) => {
    const topics = await topicsOf(db, programmeId)
    const at = topics.findIndex((topic) => topic.id === id)
    const [topic, other] = [topics[at], topics[at + (to === 'up' ? -1 : 1)]]
    if (topic === undefined) throw refused('record.gone', { table: 'enquiry_topic' })
    if (other === undefined) return refuse('answer.topicAtEnd')
    return saved(await store.swapTopics(tx, { id, version, ordinal: topic.ordinal }, other))
  },

  saveTopic: async ({ tx, db, input }) => {
    const { programmeId, id, version, ...fields } = input
    await programmeById(db, programmeId)
    const before = id === null ? null : await store.topicById(db, id)
    if (before !== null && before.programmeId !== programmeId) {
      throw refused('record.gone', { table: 'enquiry_topic' })
    }
    const others = (await topicsOf(db, programmeId)).filter((other) => other.id !== id)
    const decision = decideTopicName(fields, others)
    if (!decision.ok) return decision
    return saved(
      id === null
        ? await store.addTopic(tx, { programmeId, ...fields })
        : await store.saveTopic(tx, id, version, fields),
    )
  },
}
