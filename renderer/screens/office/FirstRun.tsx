import { useTranslation } from 'react-i18next'
import { Doorstep } from '../../app/Doorstep.tsx'
import type { OfficeStatus } from '../../app/office.ts'
import { WaysIn } from './WaysIn.tsx'

/** The first start on this computer: four ways to an office. */
export function FirstRun({ status }: { readonly status: OfficeStatus }) {
  const { t } = useTranslation()
  return (
    <Doorstep title={t('firstRun.title')} lead={t('firstRun.lead')}>
      <WaysIn status={status} ways={['lubuskie', 'sample', 'open', 'restore']} />
    </Doorstep>
  )
}
