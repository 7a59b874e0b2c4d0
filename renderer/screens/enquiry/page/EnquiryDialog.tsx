import { Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { enquiryChannels, enquiryOutcomes } from '#db/values/desk.ts'
import { api, client } from '../../../api.ts'
import { useLanguage } from '../../../app/language.ts'
import { FoundSelect } from '../../../ui/FoundSelect.tsx'
import { useFormat } from '../../../ui/format.ts'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import { topicName } from '../../answer/topic-name.ts'
import { fullName } from '../../jst/full-name.ts'
import type { EnquiryPage } from '../enquiry.ts'

interface Props {
  readonly enquiry: EnquiryPage
  readonly onClose: () => void
}

/** Corrects a conversation; the history keeps what stood there before. */
export function EnquiryDialog({ enquiry, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const input = { programmeId: enquiry.programmeId }
  const entry = useQuery(api.enquiry.entry.queryOptions({ input }))
  const register = useQuery(api.jst.list.queryOptions({ input }))
  const saved = useMemo(
    () => ({
      channel: enquiry.channel,
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
  const topics = entry.data?.topics ?? []
  const known = enquiry.personId !== null
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
          callerKind: enquiry.callerKind,
          personId: enquiry.personId,
          contractorId: enquiry.contractor?.id ?? null,
          answerId: enquiry.given?.id ?? null,
          answerVersion: enquiry.given?.version ?? null,
        })
      }
      onClose={onClose}
    >
      {({ value, change }) => (
        <>
          <Group grow align="flex-start">
            <TextInput
              label={t('note.caller')}
              readOnly={known}
              value={value.callerName}
              maxLength={200}
              onChange={({ currentTarget }) => change({ callerName: currentTarget.value })}
            />
            <TextInput
              label={t('note.phone')}
              value={value.callerPhone}
              maxLength={60}
              onChange={({ currentTarget }) => change({ callerPhone: currentTarget.value })}
            />
          </Group>
          <FoundSelect
            label={t('note.jst')}
            clearable={enquiry.callerKind !== 'jst' && !known}
            clearButtonProps={{ 'aria-label': t('note.clearJst') }}
            options={(register.data?.rows ?? []).map((row) => ({
              value: row.teryt,
              label: fullName(t, row),
            }))}
            value={value.jstId}
            onChange={(jstId) => change({ jstId })}
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
