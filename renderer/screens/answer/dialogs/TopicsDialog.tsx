import { Button, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useLanguage } from '../../../app/language.ts'
import { useOffice } from '../../../app/office.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import { RecordTable } from '../../../ui/RecordTable.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { AnswersPage, AnswerTopic } from '../answer.ts'
import { topicName } from '../topic-name.ts'
import { TopicDialog } from './TopicDialog.tsx'
import { TopicPlace } from './TopicPlace.tsx'

interface Props {
  readonly page: AnswersPage
  readonly onClose: () => void
}

/** What callers ask about: the topics of conversations and answers, each open to a change. */
export function TopicsDialog({ page, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const queries = useQueryClient()
  const [opened, setOpened] = useState<AnswerTopic | 'new' | null>(null)
  const counted = ({ id }: AnswerTopic) =>
    page.answers.filter(({ topicId }) => topicId === id).length
  const { id: programmeId } = useOffice().programme
  const again = () => refreshFeatures(queries, ['answer'])
  const move = useMutation({
    mutationFn: ({ topic: { id, version }, to }: { topic: AnswerTopic; to: 'up' | 'down' }) =>
      client.answer.moveTopic({ programmeId, id, version, to }),
    onSettled: again,
  })
  const use = useMutation({
    mutationFn: ({ id, version, name, nameEn, keywords, active }: AnswerTopic) =>
      client.answer.saveTopic({
        ...{ programmeId, id, version, name, nameEn, keywords },
        active: !active,
      }),
    onSettled: again,
  })
  const edited = opened === 'new' ? null : opened
  if (opened !== null) {
    return (
      <TopicDialog
        topic={edited && (page.topics.find(({ id }) => id === edited.id) ?? edited)}
        onClose={() => setOpened(null)}
      />
    )
  }
  return (
    <Dialog opened onClose={onClose} title={t('answer.topics')} size="lg">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('answer.topicsText')}</Text>
        <div style={{ alignSelf: 'stretch' }}>
          <RecordTable
            records={page.topics}
            columns={[
              { heading: t('answer.column.topic'), cell: (topic) => topicName(topic, language) },
              {
                heading: t('answer.column.answers'),
                cell: (topic) => (
                  <TextLink
                    to="/kontakt/odpowiedzi"
                    search={{ group: 'all', topic: topic.id }}
                    aria-label={t('answer.answersOf', {
                      name: topicName(topic, language),
                      number: format.number(counted(topic)),
                    })}
                    onClick={onClose}
                  >
                    {format.number(counted(topic))}
                  </TextLink>
                ),
              },
              {
                heading: t('answer.column.inUse'),
                cell: (topic) => (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t(topic.active ? 'answer.putOut' : 'answer.putIn', {
                      name: topicName(topic, language),
                    })}
                    onClick={() => use.mutate(topic)}
                  >
                    {t(topic.active ? 'value.yes' : 'value.no')}
                  </Button>
                ),
              },
              {
                heading: t('answer.column.order'),
                cell: (topic) => (
                  <TopicPlace
                    topic={topic}
                    topics={page.topics}
                    onMove={(to) => move.mutate({ topic, to })}
                  />
                ),
              },
            ]}
            edit={{
              heading: t('answer.column.changes'),
              label: (topic) => t('answer.editTopic', { name: topicName(topic, language) }),
              onEdit: setOpened,
            }}
          />
        </div>
        <RefusalAlert error={move.error ?? use.error} />
        <Button variant="default" onClick={() => setOpened('new')}>
          {t('answer.addTopic')}
        </Button>
      </Stack>
    </Dialog>
  )
}
