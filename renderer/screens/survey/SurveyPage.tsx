import { Stack } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ChangeView } from './ChangeView.tsx'
import { CriteriaView } from './CriteriaView.tsx'
import { CriterionScoresDialog } from './CriterionScoresDialog.tsx'
import { JstScoresDialog } from './JstScoresDialog.tsx'
import { RankingView } from './RankingView.tsx'
import { SheetView } from './SheetView.tsx'
import { SurveyExport } from './SurveyExport.tsx'
import { SurveyNav } from './SurveyNav.tsx'
import type { SurveyResults } from './survey.ts'

const route = getRouteApi('/wdrozenia/badanie')

/** The part of the survey that the address names, and the scores that stand open over it. */
export function SurveyPage({ results }: { readonly results: SurveyResults }) {
  const { t } = useTranslation()
  const navigate = route.useNavigate()
  const { view = 'ranking', jst, criterion, group = 'all' } = route.useSearch()
  const opened = results.criteria.find(({ id }) => id === criterion)
  const close = () =>
    void navigate({
      search: (now) => ({ ...now, jst: undefined, criterion: undefined }),
      replace: true,
    })
  const scored = results.criteria.some(({ scores }) => scores > 0)
  return (
    <>
      <PageTitle
        title={t('screen.survey')}
        lead={t('survey.lead')}
        actions={scored && <SurveyExport group={group} />}
      />
      <Stack gap="md">
        <SurveyNav view={view} />
        {view === 'ranking' && <RankingView results={results} scored={scored} />}
        {view === 'change' && <ChangeView results={results} />}
        {view === 'sheet' && <SheetView openRound={results.openRound} />}
        {view === 'criteria' && <CriteriaView criteria={results.criteria} />}
      </Stack>
      {jst !== undefined && <JstScoresDialog teryt={jst} onClose={close} />}
      {opened !== undefined && <CriterionScoresDialog criterion={opened} onClose={close} />}
    </>
  )
}
