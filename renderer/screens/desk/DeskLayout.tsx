import { useTranslation } from 'react-i18next'
import { TabbedLayout } from '../../ui/TabbedLayout.tsx'
import { deskTabs } from './tabs.ts'

/** The frame of every screen of the contact desk. */
export function DeskLayout() {
  const { t } = useTranslation()
  return <TabbedLayout label={t('screen.desk')} tabs={deskTabs} />
}
