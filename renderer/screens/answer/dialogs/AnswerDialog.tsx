import { Checkbox, SimpleGrid, TextInput } from '@mantine/core'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { longestAnswer } from '#electron/contract/answer-schemas.ts'
import { client } from '../../../api.ts'
import { useLanguage } from '../../../app/language.ts'
import { useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FoundSelect } from '../../../ui/FoundSelect.tsx'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import type { AnswerPage, AnswersPage } from '../answer.ts'
import { FieldedText } from '../FieldedText.tsx'
import { topicName, topicsToChoose } from '../topic-name.ts'

/** What a new answer begins with, taken from a conversation. */
export interface AnswerStart {
  readonly enquiryId: string
  readonly topicId: string | null
  readonly question: string
  readonly answer: string
}

interface Props {
  /** The answer that is changed; null for a new one. */
  readonly answer: AnswerPage | null
  readonly start?: AnswerStart | null
  readonly choices: Pick<AnswersPage, 'topics' | 'owners' | 'day'>
  readonly onClose: () => void
  readonly onSaved?: (id: string) => void
}

/** An approved answer in both languages, with its topic, owner and the days on which it holds. */
export function AnswerDialog({ answer, start = null, choices, onClose, onSaved }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { programme, account } = useOffice()
  const saved = useMemo(
    () => formOf(answer, start, choices, account.id),
    [answer, start, choices, account.id],
  )
  const made = useRef<string | null>(null)
  const key = answer?.id ?? (start === null ? `new/${programme.id}` : `from/${start.enquiryId}`)
  const topics = topicsToChoose(choices.topics, saved.topicId)
  return (
    <RecordDialog
      title={t(answer === null ? 'answer.dialog.add' : 'answer.dialog.edit')}
      size="xl"
      draftKey={`answer/${key}`}
      feature="answer"
      saved={saved}
      version={answer?.version ?? 0}
      required={['question', 'answer', 'ownerId', 'validFrom']}
      save={async ({ validFrom, ownerId, ...form }, version) => {
        if (validFrom === null || ownerId === null) return
        const { id } = await client.answer.save({
          ...{ programmeId: programme.id, id: answer?.id ?? null, version },
          ...{ ...form, validFrom, ownerId },
          ...(form.withoutEnglish ? { questionEn: '', answerEn: '' } : {}),
        })
        made.current = id
      }}
      // Whoever made an answer goes on to it; leaving for the list as well would lead back.
      onClose={() => {
        if (made.current !== null && onSaved !== undefined) onSaved(made.current)
        else onClose()
      }}
    >
      {({ value, change, missing }) => (
        <>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="xs">
            <FoundSelect
              clearable
              label={t('answer.field.topic')}
              options={topics.map((topic) => ({
                value: topic.id,
                label: topicName(topic, language),
              }))}
              value={value.topicId}
              onChange={(topicId) => change({ topicId })}
              clearButtonProps={{ 'aria-label': t('answer.clearTopic') }}
            />
            <FoundSelect
              required
              label={t('answer.field.owner')}
              options={ownersWith(choices.owners, answer).map(({ id, name }) => ({
                value: id,
                label: name,
              }))}
              value={value.ownerId}
              error={value.ownerId === null && missing}
              onChange={(ownerId) => change({ ownerId })}
            />
            <DayField
              required
              label={t('answer.field.validFrom')}
              value={value.validFrom}
              error={value.validFrom === null && missing}
              openAt={choices.day}
              onChange={(validFrom) => change({ validFrom })}
            />
            <DayField
              label={t('answer.field.validToOpen')}
              value={value.validTo}
              openAt={choices.day}
              onChange={(validTo) => change({ validTo })}
            />
          </SimpleGrid>
          <TextInput
            data-autofocus
            required
            lang="pl"
            maxLength={longestAnswer.question}
            label={t('answer.field.question')}
            value={value.question}
            error={value.question.trim() === '' && missing}
            onChange={({ currentTarget }) => change({ question: currentTarget.value })}
          />
          <FieldedText
            required
            language="pl"
            maxLength={longestAnswer.answer}
            label={t('answer.field.answer')}
            value={value.answer}
            error={value.answer.trim() === '' && missing}
            onChange={(text) => change({ answer: text })}
          />
          <Checkbox
            label={t('answer.field.withoutEnglish')}
            checked={value.withoutEnglish}
            onChange={({ currentTarget }) => change({ withoutEnglish: currentTarget.checked })}
          />
          {!value.withoutEnglish && (
            <>
              <TextInput
                lang="en"
                maxLength={longestAnswer.question}
                label={t('answer.field.questionEn')}
                value={value.questionEn}
                onChange={({ currentTarget }) => change({ questionEn: currentTarget.value })}
              />
              <FieldedText
                language="en"
                maxLength={longestAnswer.answer}
                label={t('answer.field.answerEn')}
                value={value.answerEn}
                onChange={(text) => change({ answerEn: text })}
              />
            </>
          )}
        </>
      )}
    </RecordDialog>
  )
}

interface Form {
  readonly topicId: string | null
  readonly ownerId: string | null
  readonly validFrom: Day | null
  readonly validTo: Day | null
  readonly question: string
  readonly answer: string
  readonly questionEn: string
  readonly answerEn: string
  readonly withoutEnglish: boolean
}

function formOf(
  answer: AnswerPage | null,
  start: AnswerStart | null,
  { owners, day }: Props['choices'],
  accountId: string,
): Form {
  if (answer !== null) {
    const { topicId, ownerId, validFrom, validTo, question, questionEn, answerEn } = answer
    const texts = { question, answer: answer.answer, questionEn, answerEn }
    const withoutEnglish = questionEn === '' && answerEn === ''
    return { topicId, ownerId, validFrom, validTo, ...texts, withoutEnglish }
  }
  return {
    topicId: start?.topicId ?? null,
    ownerId: owners.some(({ id }) => id === accountId) ? accountId : null,
    ...{ validFrom: day, validTo: null },
    question: (start?.question ?? '').replaceAll('\n', ' ').slice(0, longestAnswer.question),
    ...{ answer: start?.answer ?? '', questionEn: '', answerEn: '', withoutEnglish: false },
  }
}

/** Those who may own an answer, and who owns this one, even when no longer at work. */
function ownersWith(owners: AnswersPage['owners'], answer: AnswerPage | null) {
  if (answer === null || owners.some(({ id }) => id === answer.ownerId)) return owners
  return [...owners, { id: answer.ownerId, name: answer.ownerName }]
}
