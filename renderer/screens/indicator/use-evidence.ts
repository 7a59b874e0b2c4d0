import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { fold } from '#db/values/fold.ts'
import type { IndicatorRule } from '#db/values/indicator.ts'
import { api } from '../../api.ts'
import type { IndicatorPage } from './indicator.ts'
import type { IndicatorSearch } from './search.ts'
import { useCodeWords } from './use-code-words.ts'

/** The evidence of an indicator, looked for by the host among all there is. */
export function useEvidence(page: IndicatorPage, search: IndicatorSearch, limit: number) {
  const { id, rule } = page.indicator
  const { day, q, powiat, kind, step } = search
  const words = useReadWords(rule, q)
  return useQuery({
    ...api.indicator.evidence.queryOptions({
      input: { id, day, q, powiat, kind, step, limit, words },
    }),
    placeholderData: keepPreviousData,
  })
}

const countsDeliverables = (rule: IndicatorRule): boolean =>
  (rule.kind === 'count' && rule.set === 'deliverables') ||
  (rule.kind === 'share' && rule.of.set === 'deliverables')

/** What is read on the screen for the codes that the host knows, where a word of `q` may stand in it. */
function useReadWords(rule: IndicatorRule, q: string | undefined) {
  const codes = useCodeWords()
  return useMemo(() => {
    if (q === undefined) return undefined
    const asked = fold(q).split(' ')
    const named = countsDeliverables(rule) ? codes.deliverables() : []
    return Object.fromEntries(
      [...codes.kindsOfJst(), ...named].filter(([, text]) =>
        asked.some((one) => fold(text).includes(one)),
      ),
    )
  }, [q, rule, codes])
}
