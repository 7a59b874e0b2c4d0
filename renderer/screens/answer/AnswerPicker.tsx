import { Select, type SelectProps, Stack, Text } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#electron/contract/look.ts'
import { api, client } from '../../api.ts'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import type { OfferedAnswer } from './answer.ts'
import { MissingFields } from './MissingFields.tsx'

/** An approved answer as it is put into a note. */
export interface PickedAnswer {
  readonly answerId: string
  readonly version: number
  /** With its live data in it. */
  readonly text: string
}

interface Props {
  readonly programmeId: string
  /** The topic of the conversation, whose answers come first. */
  readonly topicId: string | null
  /** Whose dates and places are filled in; null while no JST is known. */
  readonly jstId: string | null
  /** The language in which the answer is given. */
  readonly language: Language
  readonly onPick: (picked: PickedAnswer) => void
}

/**
 * Finds an approved answer by any words of it while they are typed, the likeliest first, and
 * gives it with its dates and places filled in for the JST. Enter takes the first one found.
 */
export function AnswerPicker({ programmeId, topicId, jstId, language, onPick }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.slice(0, 200))
  const { data } = useQuery({
    ...api.answer.offered.queryOptions({ input: { programmeId, topicId, q } }),
    placeholderData: keepPreviousData,
  })
  const answers = data?.answers ?? []
  const pick = useMutation({
    mutationFn: (id: string) => client.answer.filled({ id, jstId, language }),
    onSuccess({ id, version, text }) {
      setTyped('')
      onPick({ answerId: id, version, text })
    },
  })
  const pickFirst = useMutation({
    mutationFn: () => client.answer.offered({ programmeId, topicId, q: typed.slice(0, 200) }),
    onSuccess({ answers: [first] }) {
      if (first !== undefined) pick.mutate(first.id)
    },
  })
  /** The list may not have come yet: Enter right after typing waits for it. */
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || typed.trim() === '') return
    event.preventDefault()
    if (event.currentTarget.getAttribute('aria-activedescendant') === null) pickFirst.mutate()
  }
  return (
    <Stack gap={4}>
      <Select
        searchable
        label={t('answer.picker.label')}
        placeholder={t('answer.picker.placeholder')}
        nothingFoundMessage={data && t(`answer.picker.${q.trim() === '' ? 'noneYet' : 'nothing'}`)}
        maxDropdownHeight={320}
        data={answers.map(({ id, question, questionEn }) => ({
          value: id,
          label: (language === 'en' && questionEn) || question,
        }))}
        // The host has found them already, also by what the question does not say.
        filter={({ options }) => options}
        renderOption={optionOf(answers, language)}
        value={null}
        searchValue={typed}
        onSearchChange={setTyped}
        onChange={(id) => id !== null && pick.mutate(id)}
        onKeyDown={onKeyDown}
      />
      {pick.data && (
        <MissingFields
          // Once a JST is named, the note fills in what waited for it.
          missing={pick.data.missing.filter(({ why }) => why === 'unknown' || jstId === null)}
        />
      )}
      <RefusalAlert error={pick.error ?? pickFirst.error} />
    </Stack>
  )
}

/** The question with the beginning of its answer. */
const optionOf = (
  answers: readonly OfferedAnswer[],
  language: Language,
): NonNullable<SelectProps['renderOption']> => {
  const byId = new Map(answers.map((one) => [one.id, one]))
  return ({ option }) => {
    const found = byId.get(option.value)
    const text = (language === 'en' && found?.answerEn) || found?.answer
    return (
      <div>
        <Text size="sm" fw={500}>
          {option.label}
        </Text>
        <Text size="xs" c="dimmed" lineClamp={1}>
          {text}
        </Text>
      </div>
    )
  }
}
