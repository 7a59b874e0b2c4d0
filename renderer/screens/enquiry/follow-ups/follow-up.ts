import type { client } from '../../../api.ts'

/** What the host says of the promises that wait. */
export type FollowUpQueue = Awaited<ReturnType<typeof client.followUp.queue>>
export type FollowUp = FollowUpQueue['followUps'][number]

/** What the host says of the JSTs that have gone silent. */
export type SilentPage = Awaited<ReturnType<typeof client.followUp.silent>>
export type SilentJst = SilentPage['jsts'][number]

/** What is done with a promise: its dialogue. */
export type FollowUpAct = 'close' | 'handOver' | 'snooze' | 'change'
/** What the queue offers; the conversation's own page also changes what was promised. */
export const followUpActs = ['close', 'handOver', 'snooze'] as const

/** What the dialogue of each of them is given. */
export interface FollowUpDialogProps {
  readonly followUp: Pick<FollowUp, 'id' | 'version' | 'step' | 'dueOn' | 'owner'>
  readonly page: Pick<FollowUpQueue, 'day' | 'owners'>
  readonly onClose: () => void
}
