import type { Day } from './day.ts'
import type { EnquiryOutcome, NoteDraft } from './desk.ts'
import { hasStep } from './note-gaps.ts'

interface Facts {
  /** Who writes the note, and so comes back to the caller unless another is chosen. */
  readonly accountId: string
  /** Who may own a promise. */
  readonly owners: readonly { readonly id: string }[]
  readonly nextWorkingDay: Day
}

/** What changes in a note once its outcome is chosen: a next step gets an owner and a day too. */
export function withOutcome(
  note: NoteDraft,
  outcome: EnquiryOutcome,
  { accountId, owners, nextWorkingDay }: Facts,
): Partial<NoteDraft> {
  if (!hasStep({ ...note, outcome })) return { outcome }
  // What is passed on is somebody else's: nobody stands there until one is chosen.
  const mine = note.stepOwnerId === null || note.stepOwnerId === accountId
  const owner = outcome === 'passedOn' && mine ? null : (note.stepOwnerId ?? accountId)
  return {
    outcome,
    stepOwnerId: owners.some(({ id }) => id === owner) ? owner : null,
    stepDueOn: note.stepDueOn === '' ? nextWorkingDay : note.stepDueOn,
  }
}
