import { Group, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../app/language.ts'
import type { SearchText } from '../../../ui/use-search-text.ts'
import type { AnswerRow, AnswersPage } from '../answer.ts'
import { answersIn } from '../groups.ts'
import { type AnswersSearch, answerGroups } from '../search.ts'
import { topicName } from '../topic-name.ts'

interface Props {
  readonly words: SearchText
  readonly page: AnswersPage
  /** The answers of the chosen topic, which the groups count. */
  readonly onTopic: readonly AnswerRow[]
  readonly search: AnswersSearch
  readonly change: (changes: Partial<AnswersSearch>) => void
}

/** Which answers are shown: a group, a topic and words. */
export function FiltersBar({ words, page, onTopic, search, change }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <>
      <SegmentedControl
        style={{ alignSelf: 'flex-start' }}
        aria-label={t('answer.group.label')}
        value={search.group ?? 'valid'}
        data={answerGroups.map((value) => ({
          value,
          label: t('answer.group.counted', {
            group: t(`answer.group.${value}`),
            count: answersIn(onTopic, value).length,
          }),
        }))}
        onChange={(value) => {
          const chosen = answerGroups.find((one) => one === value)
          change({ group: chosen === 'valid' ? undefined : chosen })
        }}
        transitionDuration={0}
      />
      <Group gap="sm" align="flex-end">
        <TextInput
          type="search"
          w="22rem"
          maxLength={200}
          label={t('answer.words')}
          placeholder={t('answer.wordsHint')}
          value={words.text}
          onChange={({ currentTarget }) => words.change(currentTarget.value)}
          onBlur={words.flush}
        />
        <NativeSelect
          label={t('answer.field.topic')}
          value={search.topic ?? ''}
          data={[
            { value: '', label: t('answer.allTopics') },
            ...page.topics.map((topic) => ({ value: topic.id, label: topicName(topic, language) })),
          ]}
          onChange={({ currentTarget }) => change({ topic: currentTarget.value || undefined })}
        />
      </Group>
    </>
  )
}
