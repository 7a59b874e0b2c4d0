import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import type { SnapshotList } from './snapshot.ts'
import { TakeForm } from './TakeForm.tsx'

interface Props {
  readonly snapshots: SnapshotList
  readonly onClose: () => void
}

/** Which period is to be frozen: a draft claim's, a quarter, or another. */
export function TakeDialog({ snapshots, onClose }: Props) {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const claims = useQuery(api.claim.list.queryOptions({ input: { programmeId: id } }))
  return (
    <Dialog opened onClose={onClose} title={t('snapshot.takeTitle')}>
      <Loaded query={claims} what={t('claim.reading')}>
        {(list) => <TakeForm claims={list.claims} snapshots={snapshots} onClose={onClose} />}
      </Loaded>
    </Dialog>
  )
}
