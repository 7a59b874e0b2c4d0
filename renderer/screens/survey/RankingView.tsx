import { Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { BestSentence } from './BestSentence.tsx'
import { OutsideRanking } from './OutsideRanking.tsx'
import { RankingTable } from './RankingTable.tsx'
import { RoundFilters } from './RoundFilters.tsx'
import type { SurveyResults } from './survey.ts'

const route = getRouteApi('/wdrozenia/badanie')

interface Props {
  readonly results: SurveyResults
  /** Whether anybody has a score at all. */
  readonly scored: boolean
}

/** The ranking of one round; the newest that has one, until another is chosen. */
export function RankingView({ results, scored }: Props) {
  const { t } = useTranslation()
  const { round: asked } = route.useSearch()
  if (!scored) {
    return (
      <EmptyState
        title={t('survey.empty')}
        text={t('survey.emptyText')}
        action={
          <LinkButton to="/wdrozenia/badanie" search={{ view: 'sheet' }}>
            {t('survey.emptyAction')}
          </LinkButton>
        }
      />
    )
  }
  const round = asked ?? (results.after.ranked.length > 0 ? 'after' : 'before')
  const shown = results[round]
  return (
    <>
      <RoundFilters round={round} />
      {shown.ranked.length === 0 ? (
        <Text c="dimmed">{t('survey.noneRanked')}</Text>
      ) : (
        <>
          <BestSentence ranked={shown.ranked} />
          <RankingTable ranked={shown.ranked} round={round} />
          <Text size="sm" c="dimmed" maw="80ch">
            {t('survey.rule')}
          </Text>
        </>
      )}
      <OutsideRanking round={shown} criteria={results.criteria} />
    </>
  )
}
