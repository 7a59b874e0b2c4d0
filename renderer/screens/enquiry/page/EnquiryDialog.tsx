import { Group, NativeSelect, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { enquiryChannels, enquiryOutcomes } from '#db/values/desk.ts'
import { api, client } from '../../../api.ts'
import { useLanguage } from '../../../app/language.ts'
import { useFormat } from '../../../ui/format.ts'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import { topicName, topicsToChoose } from '../../answer/topic-name.ts'
import type { EnquiryPage } from '../enquiry.ts'
import { CallerFacts } from '../note/CallerFacts.tsx'
import { CallerField } from '../note/CallerField.tsx'

interface Props {
  readonly enquiry: EnquiryPage
  readonly onClose: () => void
}

/** Corrects a conversation, who called too; the history keeps what stood there before. */
export function EnquiryDialog({ enquiry, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const input = { programmeId: enquiry.programmeId }
  const entry = useQuery(api.enquiry.entry.queryOptions({ input }))
  const caller = useRef<HTMLInputElement>(null)
  const saved = useMemo(
    () => ({
      channel: enquiry.channel,
      callerKind: enquiry.callerKind,
      personId: enquiry.personId,
      contractorId: enquiry.contractor?.id ?? null,
      callerName: enquiry.callerName,
      callerPhone: enquiry.callerPhone,
      jstId: enquiry.jst?.teryt ?? null,
      topicId: enquiry.topic?.id ?? null,
      question: enquiry.question,
      answer: enquiry.answer,
      outcome: enquiry.outcome,
    }),
    [enquiry],
  )
  const topics = topicsToChoose(entry.data?.topics ?? [], enquiry.topic?.id ?? null)
  return (
    <RecordDialog
      title={t('enquiry.page.editTitle', { number: format.number(enquiry.ordinal) })}
      draftKey={`enquiry/${enquiry.id}`}
      feature="enquiry"
      saved={saved}
      version={enquiry.version}
      required={[]}
      size="lg"
      save={(value, version) =>
        client.enquiry.change({
          ...value,
          id: enquiry.id,
          version,
          answerId: enquiry.given?.id ?? null,
          answerVersion: enquiry.given?.version ?? null,
        })
      }
      onClose={onClose}
    >
      {({ value, change }) => (
        <>
          <CallerField
            ref={caller}
            programmeId={enquiry.programmeId}
            value={value}
            error={undefined}
            onChange={change}
            onChosen={() => caller.current?.focus()}
          />
          <CallerFacts
            size="sm"
            programmeId={enquiry.programmeId}
            value={value}
            onChange={change}
          />
          <Group grow align="flex-start">
            <NativeSelect
              label={t('note.topic')}
              value={value.topicId ?? ''}
              data={[
                { value: '', label: t('enquiry.noTopic') },
                ...topics.map((one) => ({ value: one.id, label: topicName(one, language) })),
              ]}
              onChange={({ currentTarget }) => change({ topicId: currentTarget.value || null })}
            />
            <NativeSelect
              label={t('note.channel')}
              value={value.channel}
              data={enquiryChannels.map((one) => ({
                value: one,
                label: t(`enquiry.channel.${one}`),
              }))}
              onChange={({ currentTarget }) => {
                const channel = enquiryChannels.find((one) => one === currentTarget.value)
                if (channel !== undefined) change({ channel })
              }}
            />
            <NativeSelect
              label={t('note.outcome')}
              value={value.outcome}
              data={enquiryOutcomes.map((one) => ({
                value: one,
                label: t(`enquiry.outcome.${one}`),
              }))}
              onChange={({ currentTarget }) => {
                const outcome = enquiryOutcomes.find((one) => one === currentTarget.value)
                if (outcome !== undefined) change({ outcome })
              }}
            />
          </Group>
          <Textarea
            label={t('note.question')}
            value={value.question}
            maxLength={8000}
            autosize
            minRows={2}
            maxRows={8}
            onChange={({ currentTarget }) => change({ question: currentTarget.value })}
          />
          <Textarea
            label={t('note.answer')}
            value={value.answer}
            maxLength={8000}
            autosize
            minRows={3}
            maxRows={10}
            onChange={({ currentTarget }) => change({ answer: currentTarget.value })}
          />
        </>
      )}
    </RecordDialog>
  )
}
