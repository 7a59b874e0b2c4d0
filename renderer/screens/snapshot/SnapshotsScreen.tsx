import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { SnapshotsView } from './SnapshotsView.tsx'

/** The frozen periods of the programme. */
export function SnapshotsScreen() {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const list = useQuery(api.snapshot.list.queryOptions({ input: { programmeId: id } }))
  return (
    <Loaded query={list} what={t('snapshot.reading')}>
      {(data) => <SnapshotsView snapshots={data} />}
    </Loaded>
  )
}
