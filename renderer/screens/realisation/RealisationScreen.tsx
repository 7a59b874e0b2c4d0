import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../ui/PageTitle.tsx'

export function RealisationScreen() {
  const { t } = useTranslation()
  return <PageTitle title={t('screen.realisation')} />
}
