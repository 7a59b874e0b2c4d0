import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import type { JstRound } from './survey.ts'

/** How a JST stands in a round, in words: score and place, or why it has none. */
export function StandingText({ round }: { readonly round: JstRound | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (round === null) return t('survey.jst.notAssessed')
  const { place, score, missing } = round
  if (place === null || score === null) return t('survey.jst.incomplete', { count: missing })
  return t(place.tied ? 'survey.jst.placeTied' : 'survey.jst.place', {
    score: format.hundredths(score),
    rank: format.number(place.rank),
    of: format.number(place.of),
  })
}
