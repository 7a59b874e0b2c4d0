import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { ClaimsView } from './ClaimsView.tsx'

/** Payment claims: what was asked for, what was approved, what is due next. */
export function ClaimsScreen() {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const list = useQuery(api.claim.list.queryOptions({ input: { programmeId: id } }))
  return (
    <Loaded query={list} what={t('claim.reading')}>
      {(data) => <ClaimsView list={data} />}
    </Loaded>
  )
}
