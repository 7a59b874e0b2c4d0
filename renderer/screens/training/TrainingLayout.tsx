import { useTranslation } from 'react-i18next'
import { TabbedLayout } from '../../ui/TabbedLayout.tsx'
import { trainingTabs } from './tabs.ts'

/** The frame of every screen about trainings and what surrounds them. */
export function TrainingLayout() {
  const { t } = useTranslation()
  return <TabbedLayout label={t('screen.trainings')} tabs={trainingTabs} />
}
