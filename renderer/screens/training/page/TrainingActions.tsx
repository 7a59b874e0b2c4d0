import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../../api.ts'
import { useOffice } from '../../../app/office.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { TrainingDialog } from '../plan/TrainingDialog.tsx'
import type { TrainingPage } from '../training.ts'
import { CancelDialog } from './CancelDialog.tsx'
import { CopyDialog } from './CopyDialog.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'

interface Props {
  readonly training: TrainingPage
  /** Leaves the page of a training that is gone. */
  readonly onLeave: () => void
  /** Opens another training. */
  readonly onOpen: (id: string) => void
}

/** What can be done with a training: changed, copied, cancelled; removed while nobody applied. */
export function TrainingActions({ training, onLeave, onOpen }: Props) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const [open, setOpen] = useState<'edit' | 'copy' | 'cancel' | 'remove' | null>(null)
  const schedule = useQuery({
    ...api.training.list.queryOptions({ input: { programmeId: programme.id } }),
    enabled: open === 'edit' || open === 'copy',
  })
  const close = () => setOpen(null)
  const cancelled = training.cancelledOn !== null
  const nobody =
    training.seatedPeople.length + training.waitingPeople.length === 0 &&
    training.withdrawnPeople.length === 0 &&
    training.present === 0
  return (
    <>
      {nobody && (
        <GuardedButton
          procedure={contract.training.remove}
          variant="subtle"
          color="red"
          onClick={() => setOpen('remove')}
        >
          {t('action.remove')}
        </GuardedButton>
      )}
      {!cancelled && training.present === 0 && (
        <GuardedButton
          procedure={contract.training.cancel}
          variant="default"
          onClick={() => setOpen('cancel')}
        >
          {t('training.page.cancel')}
        </GuardedButton>
      )}
      <GuardedButton
        procedure={contract.training.copy}
        variant="default"
        onClick={() => setOpen('copy')}
      >
        {t('training.page.copy')}
      </GuardedButton>
      {!cancelled && (
        <GuardedButton procedure={contract.training.save} onClick={() => setOpen('edit')}>
          {t('action.edit')}
        </GuardedButton>
      )}
      {open === 'edit' && schedule.data && (
        <TrainingDialog
          programmeId={programme.id}
          training={training}
          on={null}
          series={schedule.data.series}
          period={schedule.data}
          onClose={close}
          onSaved={() => {}}
        />
      )}
      {open === 'copy' && schedule.data && (
        <CopyDialog training={training} period={schedule.data} onClose={close} onCopied={onOpen} />
      )}
      {open === 'cancel' && <CancelDialog training={training} onClose={close} />}
      {open === 'remove' && (
        <RemoveDialog training={training} onClose={close} onRemoved={onLeave} />
      )}
    </>
  )
}
