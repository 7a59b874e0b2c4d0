import { ActionIcon, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../app/language.ts'
import type { AnswerTopic } from '../answer.ts'
import { topicName } from '../topic-name.ts'

interface Props {
  readonly topic: AnswerTopic
  readonly topics: readonly AnswerTopic[]
  readonly onMove: (to: 'up' | 'down') => void
}

const icons = { up: IconArrowUp, down: IconArrowDown } as const

/** Puts a topic before or after its neighbour; the focus stays on the button. */
export function TopicPlace({ topic, topics, onMove }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const ends = { up: topics.at(0), down: topics.at(-1) }
  return (
    <Group gap={4} wrap="nowrap">
      {(['up', 'down'] as const).map((to) => {
        const Icon = icons[to]
        return (
          <ActionIcon
            key={to}
            variant="subtle"
            aria-label={t(`answer.move.${to}`, { name: topicName(topic, language) })}
            // Not `disabled`: the button would let the focus go as its topic arrives at the end.
            aria-disabled={ends[to]?.id === topic.id}
            onClick={() => {
              if (ends[to]?.id !== topic.id) onMove(to)
            }}
          >
            <Icon size={16} aria-hidden />
          </ActionIcon>
        )
      })}
    </Group>
  )
}
