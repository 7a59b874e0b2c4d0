import { useTranslation } from 'react-i18next'
import { useOffice } from '../../app/office.ts'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { WaysIn } from './WaysIn.tsx'

/** Another office beside the open one, which stays as it is in its own file. */
export function NewOffice() {
  const { t } = useTranslation()
  const { status, store } = useOffice()
  return (
    <>
      <PageTitle title={t('newOffice.title')} lead={t('newOffice.lead', { path: store.path })} />
      <WaysIn status={status} ways={['lubuskie', 'sample', 'open']} />
    </>
  )
}
