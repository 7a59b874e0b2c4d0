import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../ui/PageTitle.tsx'

export function ContractsScreen() {
  const { t } = useTranslation()
  return <PageTitle title={t('screen.contracts')} />
}
