import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { useFocusPastWork } from '../../ui/use-focus-after-work.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { useToldRefusal } from '../../ui/use-told-refusal.tsx'
import { HeadDialog } from './HeadDialog.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { SnapshotExport } from './SnapshotExport.tsx'
import type { SnapshotPage } from './snapshot.ts'

/** What may be done with a snapshot: saved as a sheet, renamed, detached, removed. */
export function SnapshotActions({ page }: { readonly page: SnapshotPage }) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const tell = useToldRefusal()
  const queries = useQueryClient()
  const [open, setOpen] = useState<'head' | 'remove' | null>(null)
  const { head } = page
  const { id, version, claim } = head
  const assign = useMutation(
    api.snapshot.assign.mutationOptions({
      onSuccess: async () => {
        await refreshFeatures(queries, ['snapshot'])
        notice(t('snapshot.unassigned'))
      },
      onError: tell,
    }),
  )
  // The button is gone with what it did: a snapshot of no claim has nothing to be detached from.
  const begin = useFocusPastWork(assign.isPending)
  const sent = claim !== null && !claim.isDraft
  const idle = sent ? t('refusal.snapshot.inClaim', { number: claim.ordinal }) : null
  const close = () => setOpen(null)
  return (
    <>
      <SnapshotExport page={page} />
      <GuardedButton
        procedure={contract.snapshot.change}
        variant="default"
        onClick={() => setOpen('head')}
      >
        {t('snapshot.edit')}
      </GuardedButton>
      {claim?.isDraft && (
        <GuardedButton
          procedure={contract.snapshot.assign}
          variant="default"
          loading={assign.isPending}
          onClick={() => {
            begin()
            assign.mutate({ id, version, claimId: null })
          }}
        >
          {t('snapshot.unassign')}
        </GuardedButton>
      )}
      <GuardedButton
        procedure={contract.snapshot.remove}
        variant="default"
        idle={idle}
        onClick={() => setOpen('remove')}
      >
        {t('snapshot.remove')}
      </GuardedButton>
      {open === 'head' && <HeadDialog head={head} onClose={close} />}
      {open === 'remove' && <RemoveDialog head={head} onClose={close} />}
    </>
  )
}
