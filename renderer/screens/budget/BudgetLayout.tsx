import { useTranslation } from 'react-i18next'
import { TabbedLayout } from '../../ui/TabbedLayout.tsx'
import { budgetTabs } from './tabs.ts'

/** The frame of every screen of the budget. */
export function BudgetLayout() {
  const { t } = useTranslation()
  return <TabbedLayout label={t('budget.navigation')} tabs={budgetTabs} />
}
