import { ChangeDialog } from './ChangeDialog.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import type { FollowUp, FollowUpAct, FollowUpQueue } from './follow-up.ts'
import { HandOverDialog } from './HandOverDialog.tsx'
import { SnoozeDialog } from './SnoozeDialog.tsx'

export interface FollowUpDialogProps {
  readonly followUp: Pick<FollowUp, 'id' | 'version' | 'step' | 'dueOn' | 'owner'>
  readonly page: Pick<FollowUpQueue, 'day' | 'owners'>
  readonly onClose: () => void
}

/** What is done with a promise. */
export function FollowUpDialog({ act, ...props }: FollowUpDialogProps & { act: FollowUpAct }) {
  if (act === 'change') return <ChangeDialog {...props} />
  if (act === 'close') return <CloseDialog {...props} />
  return act === 'handOver' ? <HandOverDialog {...props} /> : <SnoozeDialog {...props} />
}
