import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import type { RankedJst } from './survey.ts'
import { useSurveyWords } from './words.ts'

const bestPlaces = 3

/** Who is on the first three places, ties said in words; or that there are not three yet. */
export function BestSentence({ ranked }: { readonly ranked: readonly RankedJst[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useSurveyWords()
  const best = ranked.filter(({ rank }) => rank <= bestPlaces)
  const places = [...Map.groupBy(best, ({ rank }) => rank)].map(([rank, here]) =>
    t(here.length > 1 ? 'survey.best.tie' : 'survey.best.place', {
      rank: format.number(rank),
      names: format.list(here.map(words.jst)),
      score: format.hundredths(here[0]?.score ?? 0),
    }),
  )
  return (
    <Text>
      {t('survey.best.sentence', { places: places.join('; ') })}{' '}
      {ranked.length < bestPlaces && t('survey.best.fewer', { count: ranked.length })}
    </Text>
  )
}
