import { useTranslation } from 'react-i18next'
import { TabbedLayout } from '../../ui/TabbedLayout.tsx'
import { implementingTabs } from './tabs.ts'

/** The frame of every screen about implementing the standards. */
export function ImplementingLayout() {
  const { t } = useTranslation()
  return <TabbedLayout label={t('screen.implementing')} tabs={implementingTabs} />
}
