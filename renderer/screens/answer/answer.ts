import type { client } from '../../api.ts'

/** What the host says of the approved answers of a programme. */
export type AnswersPage = Awaited<ReturnType<typeof client.answer.list>>
export type AnswerRow = AnswersPage['answers'][number]
export type AnswerTopic = AnswersPage['topics'][number]

/** What the host says of one answer. */
export type AnswerPage = Awaited<ReturnType<typeof client.answer.one>>
export type AnswerVersion = AnswerPage['versions'][number]

export type OfferedAnswer = Awaited<ReturnType<typeof client.answer.offered>>['answers'][number]
export type FilledAnswer = Awaited<ReturnType<typeof client.answer.filled>>
