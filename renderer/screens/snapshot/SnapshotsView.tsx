import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { SnapshotsTable } from './SnapshotsTable.tsx'
import type { SnapshotList } from './snapshot.ts'
import { TakeDialog } from './TakeDialog.tsx'

/** What was frozen, the latest period first, and the way to freeze the next. */
export function SnapshotsView({ snapshots }: { readonly snapshots: SnapshotList }) {
  const { t } = useTranslation()
  const [taking, setTaking] = useState(false)
  const none = snapshots.length === 0
  const take = (
    <GuardedButton procedure={contract.snapshot.take} onClick={() => setTaking(true)}>
      {t('snapshot.take')}
    </GuardedButton>
  )
  return (
    <>
      <PageTitle title={t('screen.snapshots')} lead={t('snapshot.lead')} actions={!none && take} />
      <ReadOnlyNote procedure={contract.snapshot.take} />
      {none ? (
        <EmptyState
          title={t('snapshot.empty.title')}
          text={t('snapshot.empty.text')}
          action={take}
        />
      ) : (
        <SnapshotsTable snapshots={snapshots} />
      )}
      {taking && <TakeDialog snapshots={snapshots} onClose={() => setTaking(false)} />}
    </>
  )
}
