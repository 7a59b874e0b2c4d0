import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../ui/PageTitle.tsx'

/** To be written. */
export function SurveyScreen() {
  const { t } = useTranslation()
  return <PageTitle title={t('screen.survey')} />
}
