import { useTranslation } from 'react-i18next'
import { TabbedLayout } from '../../ui/TabbedLayout.tsx'
import { peopleTabs } from './tabs.ts'

/** The frame of every screen about people. */
export function PeopleLayout() {
  const { t } = useTranslation()
  return <TabbedLayout label={t('screen.people')} tabs={peopleTabs} />
}
