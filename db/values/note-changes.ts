/** What one window changed in a note that another window may be writing too. */
import type { NoteDraft } from './desk.ts'

/** The fields of a note that say otherwise than before, and nothing of the rest. */
export type NoteChanges = { readonly [F in keyof NoteDraft]?: NoteDraft[F] | undefined }

/** Fields that say one thing together: who on record calls, and which answer was given. */
const together: readonly (readonly (keyof NoteDraft)[])[] = [
  ['callerKind', 'personId', 'contractorId'],
  ['answerId', 'answerVersion'],
]

/** What differs between two states of a note; empty where nothing does. */
export function changesOf(before: NoteDraft, after: NoteDraft): NoteChanges {
  const fields = Object.keys(after) as (keyof NoteDraft)[]
  const changed = new Set(fields.filter((field) => before[field] !== after[field]))
  for (const group of together) {
    if (group.some((field) => changed.has(field))) for (const field of group) changed.add(field)
  }
  return Object.fromEntries([...changed].map((field) => [field, after[field]]))
}

/** The note with these changes; every other field stays. */
export const withChanges = (note: NoteDraft, changes: NoteChanges): NoteDraft => ({
  ...note,
  ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
})

export const changesNothing = (changes: NoteChanges): boolean => Object.keys(changes).length === 0
