import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { ClaimView } from './page/ClaimView.tsx'

const route = getRouteApi('/budzet/wnioski/$id')

/** One claim, section by section in the order of the fund's form. */
export function ClaimScreen() {
  const { t } = useTranslation()
  const { id } = route.useParams()
  const address = route.useSearch()
  const navigate = route.useNavigate()
  const claim = useQuery(api.claim.get.queryOptions({ input: { id } }))
  return (
    <Loaded query={claim} what={t('claim.readingOne')}>
      {(data) => (
        <ClaimView
          key={data.id}
          claim={data}
          address={address}
          onCloseEarlier={() => {
            void navigate({
              search: ({ earlier: _, ...rest }) => rest,
              replace: true,
              resetScroll: false,
            })
          }}
        />
      )}
    </Loaded>
  )
}
