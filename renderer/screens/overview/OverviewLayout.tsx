import { useTranslation } from 'react-i18next'
import { TabbedLayout } from '../../ui/TabbedLayout.tsx'
import { overviewTabs } from './tabs.ts'

/** The frame of every screen that says where the programme stands. */
export function OverviewLayout() {
  const { t } = useTranslation()
  return <TabbedLayout label={t('screen.dashboard')} tabs={overviewTabs} />
}
