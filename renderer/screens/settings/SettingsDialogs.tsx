import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/Dialog.tsx'
import { OpenForm } from '../office/OpenForm.tsx'
import { RestoreForm } from '../office/RestoreForm.tsx'
import { BackupForm } from './BackupForm.tsx'
import type { SettingsDialog } from './search.ts'

interface Props {
  readonly dialog: SettingsDialog | undefined
  /** The file that a second start of the program named. */
  readonly file: string | undefined
  readonly suggestedBackup: string
  readonly onClose: () => void
}

/** The dialogues of the store: one of them stands open, or none. */
export function SettingsDialogs({ dialog, file, suggestedBackup, onClose }: Props) {
  const { t } = useTranslation()
  if (dialog === undefined) return null
  return (
    <Dialog opened onClose={onClose} title={t(`settings.${dialog}`)} size="lg">
      {dialog === 'backup' && <BackupForm suggested={suggestedBackup} onClose={onClose} />}
      {dialog === 'restore' && <RestoreForm onCancel={onClose} />}
      {dialog === 'open' && <OpenForm initial={file ?? ''} onCancel={onClose} />}
    </Dialog>
  )
}
