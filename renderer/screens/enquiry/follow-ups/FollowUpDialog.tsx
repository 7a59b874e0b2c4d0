import { ChangeDialog } from './ChangeDialog.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import type { FollowUpAct, FollowUpDialogProps } from './follow-up.ts'
import { HandOverDialog } from './HandOverDialog.tsx'
import { SnoozeDialog } from './SnoozeDialog.tsx'

/** What is done with a promise. */
export function FollowUpDialog({ act, ...props }: FollowUpDialogProps & { act: FollowUpAct }) {
  if (act === 'change') return <ChangeDialog {...props} />
  if (act === 'close') return <CloseDialog {...props} />
  return act === 'handOver' ? <HandOverDialog {...props} /> : <SnoozeDialog {...props} />
}
