import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../ui/PageTitle.tsx'

export function DocumentsScreen() {
  const { t } = useTranslation()
  return <PageTitle title={t('screen.documents')} />
}
