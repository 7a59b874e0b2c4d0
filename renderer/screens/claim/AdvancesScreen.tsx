import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { AdvancesView } from './advance/AdvancesView.tsx'

/** Advances: tranches received, what is settled of them, and when the next one can come. */
export function AdvancesScreen() {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const advances = useQuery(api.claim.advances.queryOptions({ input: { programmeId: id } }))
  return (
    <Loaded query={advances} what={t('advance.reading')}>
      {(data) => <AdvancesView advances={data} />}
    </Loaded>
  )
}
