import { Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { api, refusalOf } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { useFormat } from '../../ui/format.ts'
import { refusalSentence } from '../../ui/refusal-words.ts'
import { fullName } from '../jst/full-name.ts'
import { useTraceWords } from './trace-words.ts'

interface Props {
  /** Who withdraws, and on which day. */
  readonly teryt: string
  readonly on: Day
}

/**
 * Who moves up once a JST withdraws, and by which rule, or why it cannot withdraw on that day:
 * read before the annex is saved.
 */
export function MovesUp({ teryt, on }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useTraceWords()
  const { id: programmeId } = useOffice().programme
  const { data, error } = useQuery({
    ...api.volunteer.whoMovesUp.queryOptions({ input: { programmeId, teryt, on } }),
    placeholderData: keepPreviousData,
  })
  const refusal = refusalOf(error)
  if (refusal) {
    return (
      <Text size="sm" role="status">
        {refusalSentence(t, format, refusal, 'ahead')}
      </Text>
    )
  }
  if (data === undefined) return null
  const names = format.list(data.map((jst) => fullName(t, jst)))
  return (
    <Text size="sm" role="status">
      {data.length === 0
        ? t('volunteer.movesUpNobody')
        : [
            t('volunteer.movesUp', { names }),
            ...data.map(({ trace }) => words.sentence(trace)),
          ].join(' ')}
    </Text>
  )
}
