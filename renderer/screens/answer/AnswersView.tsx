import { Button, Stack, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rankedAnswers } from '#db/values/answer-offer.ts'
import { contract } from '#electron/contract/contract.ts'
import { useEntryWords } from '../../app/entry-words.ts'
import { useMay } from '../../app/office.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { useSearchText } from '../../ui/use-search-text.ts'
import type { AnswersPage } from './answer.ts'
import { AnswerDialog } from './dialogs/AnswerDialog.tsx'
import { TopicsDialog } from './dialogs/TopicsDialog.tsx'
import { FromEnquiry } from './FromEnquiry.tsx'
import { answersIn } from './groups.ts'
import { AnswersTable } from './list/AnswersTable.tsx'
import { FiltersBar } from './list/FiltersBar.tsx'
import type { AnswersSearch } from './search.ts'

const route = getRouteApi('/kontakt/odpowiedzi')

/** The answers of the group, topic and words asked for; a new one, also of a conversation. */
export function AnswersView({ page }: { readonly page: AnswersPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const words = useSearchText(...useEntryWords())
  const sought = words.text.trim()
  const [opened, setOpened] = useState<'new' | 'topics' | null>(null)
  const may = useMay(contract.answer.save)
  const change = (changes: Partial<AnswersSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...changes }), replace: true, state: true })
  const open = (id: string) => void navigate({ to: '/kontakt/odpowiedzi/$id', params: { id } })
  const { group = 'valid', topic, from } = search
  const onTopic = useMemo(
    () => page.answers.filter(({ topicId }) => topic === undefined || topicId === topic),
    [page.answers, topic],
  )
  const shown = useMemo(() => {
    const found = answersIn(onTopic, group)
    return sought === '' ? found : rankedAnswers(found, { q: sought, topicId: null })
  }, [onTopic, group, sought])
  const none = page.answers.length === 0
  const add = () => setOpened('new')
  return (
    <Stack gap="md">
      <PageTitle
        title={t('screen.answers')}
        lead={t('answer.lead', { day: format.day(page.day) })}
        actions={
          <>
            <GuardedButton
              procedure={contract.answer.saveTopic}
              variant="default"
              onClick={() => setOpened('topics')}
            >
              {t('answer.topics')}
            </GuardedButton>
            {!none && (
              <GuardedButton procedure={contract.answer.save} onClick={add}>
                {t('answer.add')}
              </GuardedButton>
            )}
          </>
        }
      />
      <ReadOnlyNote procedure={contract.answer.save} />
      {none ? (
        <EmptyState
          title={t('answer.empty.title')}
          text={t('answer.empty.text')}
          action={may && <Button onClick={add}>{t('answer.empty.first')}</Button>}
        />
      ) : (
        <>
          <FiltersBar words={words} page={page} onTopic={onTopic} search={search} change={change} />
          {shown.length === 0 ? (
            <Text c="dimmed">
              {t(sought === '' ? `answer.nothing.${group}` : 'answer.notFound')}
            </Text>
          ) : (
            <AnswersTable answers={shown} topics={page.topics} />
          )}
        </>
      )}
      {opened === 'new' && (
        <AnswerDialog answer={null} choices={page} onClose={() => setOpened(null)} onSaved={open} />
      )}
      {opened === 'topics' && <TopicsDialog page={page} onClose={() => setOpened(null)} />}
      {from !== undefined && may && (
        <FromEnquiry
          enquiryId={from}
          choices={page}
          onClose={() => change({ from: undefined })}
          onSaved={open}
        />
      )}
    </Stack>
  )
}
