import { Select, Stack, Textarea } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { answerGapIn } from '#db/values/answer-gap.ts'
import { enquiryChannels, enquiryOutcomes, type NoteDraft } from '#db/values/desk.ts'
import { hasStep, type NoteGap } from '#db/values/note-gaps.ts'
import { withOutcome } from '#db/values/note-outcome.ts'
import { useLanguage } from '../../../app/language.ts'
import { AnswerPicker } from '../../answer/AnswerPicker.tsx'
import { topicName, topicsToChoose } from '../../answer/topic-name.ts'
import type { EnquiryEntry } from '../enquiry.ts'
import { CallerFacts } from './CallerFacts.tsx'
import { CallerField } from './CallerField.tsx'
import { CallsBefore } from './CallsBefore.tsx'
import { KeyedChoice } from './KeyedChoice.tsx'
import { noteField } from './note-field.ts'
import { StepFields } from './StepFields.tsx'
import { useRefilled } from './use-refilled.ts'

interface Props {
  readonly programmeId: string
  readonly entry: EnquiryEntry
  readonly value: NoteDraft
  /** What is lacking, once the person has tried to save. */
  readonly gaps: readonly NoteGap[]
  /** Grows with each wish to write: the first field takes the focus. */
  readonly asked: number
  /** Who works here, and so comes back to the caller unless another is chosen. */
  readonly accountId: string
  readonly onChange: (changes: Partial<NoteDraft>) => void
  readonly onSave: () => void
  readonly onFold: () => void
  readonly children: ReactNode
}

/**
 * The note of a conversation in the order of a call: who, about what, what was said, how it ended.
 * Enter saves, Ctrl+Enter in a field of many lines; Esc folds the panel.
 */
export function NoteForm(props: Props) {
  const { programmeId, entry, value, gaps, asked, accountId, onChange, onSave, onFold } = props
  const { t } = useTranslation()
  const language = useLanguage()
  const form = useRef<HTMLFormElement>(null)
  const caller = useRef<HTMLInputElement>(null)
  const left = useRef<HTMLElement | null>(null)
  useRefilled(value, (answer) => onChange({ answer }))
  useEffect(() => {
    // Whoever comes back from looking something up goes on where they left off.
    if (asked > 0) (left.current?.isConnected ? left.current : caller.current)?.focus()
  }, [asked])
  const lacks = (...some: readonly NoteGap[]) => {
    const gap = some.find((one) => gaps.includes(one))
    if (gap === undefined) return undefined
    return t(`note.lacks.${gap}`, { gap: answerGapIn(value.answer)?.gap ?? '' })
  }
  const goTo = (name: string) => noteField(form.current, name)?.focus()
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSave()
    }
    // An open list or calendar takes the first Esc for itself.
    const list = event.target instanceof Element && event.target.getAttribute('aria-expanded')
    const calendar = document.querySelector('.mantine-Popover-dropdown [role="grid"]')
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if (list === 'true' || calendar !== null) return
    event.preventDefault()
    onFold()
  }
  const topics = topicsToChoose(entry.topics, value.topicId)
  return (
    <form
      ref={form}
      noValidate
      aria-label={t('note.title')}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        left.current = target
      }}
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      <Stack gap="xs">
        <CallerField
          ref={caller}
          programmeId={programmeId}
          value={value}
          error={lacks('caller', 'person', 'jst')}
          onChange={onChange}
          onChosen={(who) => goTo(who === 'found' ? 'topic' : 'phone')}
        />
        <CallerFacts programmeId={programmeId} value={value} onChange={onChange} goTo={goTo} />
        <CallsBefore programmeId={programmeId} note={value} />
        <KeyedChoice
          label={t('note.topic')}
          name="topic"
          value={value.topicId}
          options={topics.map((topic) => ({ value: topic.id, label: topicName(topic, language) }))}
          onChange={(topicId) => onChange({ topicId })}
          onChosen={() => goTo('question')}
        />
        <Textarea
          label={t('note.question')}
          error={lacks('subject')}
          value={value.question}
          maxLength={8000}
          autosize
          minRows={1}
          maxRows={6}
          data-note="question"
          onChange={({ currentTarget }) => onChange({ question: currentTarget.value })}
        />
        <AnswerPicker
          programmeId={programmeId}
          topicId={value.topicId}
          jstId={value.jstId}
          language={language}
          onPick={({ answerId, version, text }) => {
            const before = value.answer.trim()
            const answer = before === '' ? text : `${before}\n${text}`
            onChange({ answerId, answerVersion: version, answer })
            goTo('answer')
          }}
        />
        <Textarea
          label={t('note.answer')}
          error={lacks('answerJst')}
          value={value.answer}
          maxLength={8000}
          autosize
          minRows={2}
          maxRows={8}
          data-note="answer"
          onChange={({ currentTarget }) => onChange({ answer: currentTarget.value })}
        />
        <KeyedChoice
          label={t('note.outcome')}
          name="outcome"
          value={value.outcome}
          options={enquiryOutcomes.map((one) => ({
            value: one,
            label: t(`enquiry.outcome.${one}`),
          }))}
          error={lacks('outcome')}
          onChange={(chosen) => onChange(withOutcome(value, chosen, { ...entry, accountId }))}
          onChosen={(chosen) =>
            requestAnimationFrame(() =>
              goTo(hasStep({ outcome: chosen, step: value.step }) ? 'step' : 'save'),
            )
          }
        />
        {hasStep(value) && (
          <StepFields entry={entry} value={value} gaps={gaps} onChange={onChange} />
        )}
        <Select
          label={t('note.channel')}
          size="xs"
          value={value.channel}
          data={enquiryChannels.map((one) => ({ value: one, label: t(`enquiry.channel.${one}`) }))}
          onChange={(chosen) => {
            const channel = enquiryChannels.find((one) => one === chosen)
            if (channel !== undefined) onChange({ channel })
          }}
        />
        {props.children}
      </Stack>
    </form>
  )
}
