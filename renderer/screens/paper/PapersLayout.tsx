import { useTranslation } from 'react-i18next'
import { TabbedLayout } from '../../ui/TabbedLayout.tsx'
import { paperTabs } from './tabs.ts'

/** The frame of every screen about what the office gives out on paper. */
export function PapersLayout() {
  const { t } = useTranslation()
  return <TabbedLayout label={t('screen.papers')} tabs={paperTabs} />
}
