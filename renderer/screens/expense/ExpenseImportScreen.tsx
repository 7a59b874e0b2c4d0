import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../ui/PageTitle.tsx'

export function ExpenseImportScreen() {
  const { t } = useTranslation()
  return <PageTitle title={t('screen.expenseImport')} />
}
