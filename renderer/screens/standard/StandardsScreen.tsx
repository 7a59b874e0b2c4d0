import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { OverviewView } from './overview/OverviewView.tsx'
import { SheetView } from './sheet/SheetView.tsx'

const route = getRouteApi('/wdrozenia/standardy')

/** The standards of investor service: all JSTs that implement, or the check-list of one. */
export function StandardsScreen() {
  const { jst } = route.useSearch()
  return jst === undefined ? <Overview /> : <Sheet key={jst} teryt={jst} />
}

function Overview() {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const overview = useQuery(api.standard.overview.queryOptions({ input: { programmeId: id } }))
  return (
    <Loaded query={overview} what={t('standard.reading')}>
      {(data) => <OverviewView overview={data} />}
    </Loaded>
  )
}

function Sheet({ teryt }: { readonly teryt: string }) {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const sheet = useQuery(api.standard.ofJst.queryOptions({ input: { programmeId: id, teryt } }))
  return (
    <Loaded query={sheet} what={t('standard.reading')}>
      {(data) => <SheetView teryt={teryt} sheet={data} />}
    </Loaded>
  )
}
