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

/** The fields in which words are typed: two may type in one at once. */
export const typedFields = ['callerName', 'callerPhone', 'question', 'answer', 'step'] as const
export type TypedField = (typeof typedFields)[number]
export type TypedWords = { readonly [F in TypedField]?: string | undefined }

/** What stands in the fields that changes are about to overwrite. */
export const wordsUnder = (note: NoteDraft, changes: NoteChanges): TypedWords =>
  Object.fromEntries(
    typedFields
      .filter((field) => changes[field] !== undefined)
      .map((field) => [field, note[field]]),
  )

/**
 * The words that changes put an end to without their writer having seen them: `seen` is what the
 * writer knew to stand there. Words that live on in the new ones are not lost.
 */
export const overtakenBy = (note: NoteDraft, changes: NoteChanges, seen: TypedWords): TypedWords =>
  Object.fromEntries(
    typedFields.flatMap((field) => {
      const [words, anew] = [note[field], changes[field]]
      if (anew === undefined || words.trim() === '' || words === seen[field]) return []
      return anew.includes(words.trim()) ? [] : [[field, words]]
    }),
  )
