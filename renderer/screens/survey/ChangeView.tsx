import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { BeforeAfterLegend } from '../../ui/charts/BeforeAfter.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { ChangeTable } from './ChangeTable.tsx'
import { RoundFilters } from './RoundFilters.tsx'
import { ScoresLink } from './ScoresLink.tsx'
import type { SurveyResults } from './survey.ts'
import { useSurveyWords } from './words.ts'

/** What changed between the rounds: in each JST, the greatest change first, and in each criterion. */
export function ChangeView({ results }: { readonly results: SurveyResults }) {
  const { t } = useTranslation()
  const words = useSurveyWords()
  const { jstChanges, criterionChanges, criteria } = results
  const jsts = jstChanges.toSorted((a, b) => b.change - a.change || b.after - a.after)
  const counted = (fits: (change: number) => boolean) =>
    jsts.filter(({ change }) => fits(change)).length
  const names = new Map(criteria.map((one) => [one.id, words.criterion(one)]))
  return (
    <>
      <RoundFilters round={null} />
      <Section title={t('survey.change.jsts')}>
        {jsts.length === 0 ? (
          <Text c="dimmed">{t('survey.change.none')}</Text>
        ) : (
          <>
            <Text>
              {t('survey.change.sentence', {
                count: jsts.length,
                better: counted((change) => change > 0),
                worse: counted((change) => change < 0),
                same: counted((change) => change === 0),
              })}
            </Text>
            <BeforeAfterLegend
              before={t('survey.legend.before')}
              after={t('survey.legend.after')}
              worse={t('survey.legend.worse')}
            />
            <ChangeTable
              label={t('survey.change.jsts')}
              first={t('survey.column.jst')}
              unit=""
              rows={jsts.map((row) => ({
                key: row.teryt,
                name: <ScoresLink jst={row} text={words.jst(row)} />,
                jsts: null,
                change: row,
              }))}
            />
          </>
        )}
      </Section>
      <Section title={t('survey.change.criteria')}>
        <Text size="sm" c="dimmed" maw="80ch">
          {t('survey.change.criteriaWhy')}
        </Text>
        <ChangeTable
          label={t('survey.change.criteria')}
          first={t('survey.column.criterion')}
          unit="%"
          rows={criterionChanges.map(({ criterionId, jsts: count, change }) => ({
            key: criterionId,
            name: (
              <TextLink
                from="/wdrozenia/badanie"
                to="/wdrozenia/badanie"
                search={(now) => ({ ...now, criterion: criterionId })}
              >
                {names.get(criterionId)}
              </TextLink>
            ),
            jsts: count,
            change,
          }))}
        />
      </Section>
    </>
  )
}
