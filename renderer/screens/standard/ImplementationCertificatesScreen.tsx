import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { CertificatesView } from './certificates/CertificatesView.tsx'

/** The certificates of implementation: who may have one, who waits for what, and the register. */
export function ImplementationCertificatesScreen() {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const list = useQuery(
    api.implementationCertificate.list.queryOptions({ input: { programmeId: id } }),
  )
  return (
    <Loaded query={list} what={t('implementationCertificate.reading')}>
      {(data) => <CertificatesView list={data} />}
    </Loaded>
  )
}
