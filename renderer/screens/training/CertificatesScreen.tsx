import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { RegisterView } from './certificates/RegisterView.tsx'

const route = getRouteApi('/szkolenia/zaswiadczenia')

/** The register of certificates. */
export function CertificatesScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const register = useQuery(
    api.certificate.register.queryOptions({ input: { programmeId: programme.id } }),
  )
  return (
    <Loaded query={register} what={t('certificate.register.what')}>
      {(found) => (
        <RegisterView
          register={found}
          search={search}
          onSearch={(change) => {
            void navigate({
              search: (before) => ({ ...before, ...change }),
              state: true,
              replace: true,
            })
          }}
        />
      )}
    </Loaded>
  )
}
