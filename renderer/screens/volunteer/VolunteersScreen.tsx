import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { VolunteersView } from './VolunteersView.tsx'

/** The list of JSTs willing to implement the standards, and why each stands where it stands. */
export function VolunteersScreen() {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const list = useQuery(api.volunteer.list.queryOptions({ input: { programmeId: id } }))
  return (
    <Loaded query={list} what={t('volunteer.reading')}>
      {(data) => <VolunteersView list={data} />}
    </Loaded>
  )
}
