import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answerGapIn, refilled } from '#db/values/answer-gap.ts'
import type { NoteDraft } from '#db/values/desk.ts'
import { api } from '../../../api.ts'

/**
 * An approved answer that was picked before a JST was named is filled in for the JST once it is,
 * in the language in which it was picked, as long as nobody has changed its words.
 */
export function useRefilled(
  { answer, answerId, jstId }: Pick<NoteDraft, 'answer' | 'answerId' | 'jstId'>,
  onRefilled: (answer: string) => void,
): void {
  const gap = answerGapIn(answer)
  const wanted = gap !== null && answerId !== null && jstId !== null
  const asked = { id: answerId ?? '', language: gap?.language ?? 'pl' } as const
  const query = (of: string | null) => ({
    ...api.answer.filled.queryOptions({ input: { ...asked, jstId: of } }),
    enabled: wanted,
  })
  const forNobody = useQuery(query(null)).data?.text
  const forJst = useQuery(query(jstId)).data?.text
  const tell = useRef(onRefilled)
  useEffect(() => {
    tell.current = onRefilled
  })
  useEffect(() => {
    if (!wanted || forNobody === undefined || forJst === undefined) return
    const now = refilled(answer, { forNobody, forJst })
    if (now !== null) tell.current(now)
  }, [wanted, answer, forNobody, forJst])
}
