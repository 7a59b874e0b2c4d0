import { Checkbox, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { longestAnswer } from '#electron/contract/answer-schemas.ts'
import { client } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { RecordDialog } from '../../../ui/RecordDialog.tsx'
import type { AnswerTopic } from '../answer.ts'

interface Props {
  /** Null for a new one. */
  readonly topic: AnswerTopic | null
  readonly onClose: () => void
}

/** A topic in both languages, the other words by which it is found, and whether it is in use. */
export function TopicDialog({ topic, onClose }: Props) {
  const { t } = useTranslation()
  const { id: programmeId } = useOffice().programme
  const saved = useMemo(
    () => ({
      name: topic?.name ?? '',
      nameEn: topic?.nameEn ?? '',
      keywords: topic?.keywords ?? '',
      active: topic?.active ?? true,
    }),
    [topic],
  )
  return (
    <RecordDialog
      title={t(topic === null ? 'answer.addTopic' : 'answer.topicTitle')}
      draftKey={`enquiryTopic/${topic?.id ?? `new/${programmeId}`}`}
      feature="answer"
      saved={saved}
      version={topic?.version ?? 0}
      required={['name', 'nameEn']}
      save={(value, version) =>
        client.answer.saveTopic({ programmeId, id: topic?.id ?? null, version, ...value })
      }
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <TextInput
            data-autofocus
            required
            lang="pl"
            maxLength={120}
            label={t('answer.field.topicName')}
            value={value.name}
            error={value.name.trim() === '' && missing}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
          <TextInput
            required
            lang="en"
            maxLength={120}
            label={t('answer.field.topicNameEn')}
            value={value.nameEn}
            error={value.nameEn.trim() === '' && missing}
            onChange={({ currentTarget }) => change({ nameEn: currentTarget.value })}
          />
          <TextInput
            maxLength={longestAnswer.keywords}
            label={t('answer.field.keywords')}
            description={t('answer.field.keywordsHint')}
            value={value.keywords}
            onChange={({ currentTarget }) => change({ keywords: currentTarget.value })}
          />
          <Checkbox
            label={t('answer.field.active')}
            checked={value.active}
            onChange={({ currentTarget }) => change({ active: currentTarget.checked })}
          />
        </>
      )}
    </RecordDialog>
  )
}
