import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { EmptyBoard } from '../quota/EmptyBoard.tsx'

/** The dashboard before anybody was recruited: what belongs here, and the steps that fill it. */
export function EmptyDashboard() {
  const { t } = useTranslation()
  return (
    <EmptyBoard on="dashboard">
      <LinkButton to="/budzet/plan" variant="default">
        {t('dashboard.empty.budget')}
      </LinkButton>
      <LinkButton to="/program" variant="default">
        {t('dashboard.empty.programme')}
      </LinkButton>
    </EmptyBoard>
  )
}
