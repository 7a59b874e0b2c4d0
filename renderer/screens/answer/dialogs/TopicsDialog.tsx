import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../app/language.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import { RecordTable } from '../../../ui/RecordTable.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { AnswersPage, AnswerTopic } from '../answer.ts'
import { topicName } from '../topic-name.ts'
import { TopicDialog } from './TopicDialog.tsx'

interface Props {
  readonly page: AnswersPage
  readonly onClose: () => void
}

/** What callers ask about: the topics of conversations and answers, each open to a change. */
export function TopicsDialog({ page, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const [opened, setOpened] = useState<AnswerTopic | 'new' | null>(null)
  const counted = ({ id }: AnswerTopic) =>
    page.answers.filter(({ topicId }) => topicId === id).length
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
                cell: ({ active }) => t(active ? 'value.yes' : 'value.no'),
              },
            ]}
            edit={{
              heading: t('answer.column.changes'),
              label: (topic) => t('answer.editTopic', { name: topicName(topic, language) }),
              onEdit: setOpened,
            }}
          />
        </div>
        <Button variant="default" onClick={() => setOpened('new')}>
          {t('answer.addTopic')}
        </Button>
      </Stack>
    </Dialog>
  )
}
