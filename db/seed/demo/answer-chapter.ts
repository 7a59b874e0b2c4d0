import { answerStateOn, decideAnswer, decideRetired } from '../../rules/answer.ts'
import { activeAccounts } from '../../stores/account.ts'
import { type AnswerRow, addAnswer, answersOf, saveAnswer } from '../../stores/answer.ts'
import { topicsOf } from '../../stores/desk-rules.ts'
import * as script from './answer-script.ts'
import { workingDay } from './clock.ts'
import { allowed, type Scene } from './diary.ts'
import type { Chapter } from './office.ts'

/** What the contact desk may say: a dozen answers, one made more precise, one withdrawn. */
export const answerChapter: Chapter = {
  name: 'answers',
  plan(diary) {
    for (const scripted of script.answers) {
      diary.write(workingDay(scripted.on), 'contactDesk', 'answer.save', (scene) =>
        write(scene, scripted),
      )
    }
    diary.write(workingDay(script.corrected.on), 'contactDesk', 'answer.save', correct)
    diary.write(workingDay(script.retired.on), 'coordinator', 'answer.retire', retire)
  },
}

async function write(scene: Scene, scripted: script.ScriptedAnswer): Promise<void> {
  const { tx, office, today } = scene
  const topics = await topicsOf(tx.db, office.programmeId)
  const { question, answer, questionEn, answerEn } = scripted
  const fields = {
    topicId: topics.find(({ name }) => name === scripted.topic)?.id ?? null,
    ownerId: office.hired.get('contactDesk')?.id ?? '',
    ...{ validFrom: today, validTo: null, question, answer, questionEn, answerEn },
  }
  const accounts = await activeAccounts(tx.db)
  const typed = { ...fields, withoutEnglish: answerEn === '' }
  allowed(decideAnswer(typed, { before: null, topics, accounts }))
  await addAnswer(tx, { programmeId: office.programmeId, ...fields })
}

/** The answer to a question of the script. */
async function answerTo({ tx, office }: Scene, question: string): Promise<AnswerRow> {
  const rows = await answersOf(tx.db, office.programmeId)
  const row = rows.find((one) => one.question === question)
  if (row === undefined) throw new Error(`Nobody has answered: ${question}`)
  return row
}

async function correct(scene: Scene): Promise<void> {
  const { tx, office } = scene
  const { question, answer, answerEn } = script.corrected
  const before = await answerTo(scene, question)
  const topics = await topicsOf(tx.db, office.programmeId)
  const accounts = await activeAccounts(tx.db)
  const typed = { ...before, answer, answerEn, withoutEnglish: false }
  allowed(decideAnswer(typed, { before, topics, accounts }))
  await saveAnswer(tx, before.id, before.version, { answer, answerEn })
}

async function retire(scene: Scene): Promise<void> {
  const { question, validTo, reason } = script.retired
  const before = await answerTo(scene, question)
  allowed(decideRetired({ validTo, reason }, { before, day: scene.today }))
  scene.tx.because(reason)
  await saveAnswer(scene.tx, before.id, before.version, { validTo })
}

/** The approved answer that is given to what a caller asks, once it is written; none before. */
export async function givenAnswer({ tx, office, today }: Scene, asked: string) {
  const rows = await answersOf(tx.db, office.programmeId)
  const wanted = script.givenTo.get(asked)
  const row = rows.find((one) => one.question === wanted && answerStateOn(one, today) === 'valid')
  return { answerId: row?.id ?? null, answerVersion: row?.version ?? null }
}
