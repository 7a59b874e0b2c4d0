import { answerGapIn } from './answer-gap.ts'
import { type NoteDraft, outcomesWithStep } from './desk.ts'

/** What a note may lack, in the order in which it is asked for. */
export const noteGaps = [
  'caller',
  'person',
  'jst',
  'subject',
  'answerJst',
  'outcome',
  'step',
  'stepOwner',
  'stepDue',
] as const
export type NoteGap = (typeof noteGaps)[number]

/** Whether somebody must come back to the caller: it was promised, or a step was written down. */
export const hasStep = ({ outcome, step }: Pick<NoteDraft, 'outcome' | 'step'>): boolean =>
  (outcome !== null && outcomesWithStep.has(outcome)) || step.trim() !== ''

/**
 * What a note still lacks to be a conversation: who called (a record, or a name), about what (a
 * topic or a question), the JST that its approved answer asks for, how it ended, and, where something was promised, what, by whom and when.
 */
export function gapsOf(note: NoteDraft): readonly NoteGap[] {
  const { callerKind, personId, jstId, contractorId, callerName } = note
  const promised = hasStep(note)
  const lacks: Readonly<Record<NoteGap, boolean>> = {
    caller:
      (callerKind === 'investor' || callerKind === 'other' || callerKind === 'contractor') &&
      callerName.trim() === '' &&
      contractorId === null,
    person: callerKind === 'person' && personId === null,
    jst: callerKind === 'jst' && jstId === null,
    subject: note.topicId === null && note.question.trim() === '',
    answerJst: answerGapIn(note.answer) !== null,
    outcome: note.outcome === null,
    step: promised && note.step.trim() === '',
    stepOwner: promised && note.stepOwnerId === null,
    stepDue: promised && note.stepDueOn === '',
  }
  return noteGaps.filter((gap) => lacks[gap])
}
