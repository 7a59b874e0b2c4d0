import type { Instant } from '#db/values/day.ts'
import type { NoteDraft } from '#db/values/desk.ts'
import { changesNothing, changesOf, type TypedWords, withChanges } from '#db/values/note-changes.ts'
import type { Keeping, KeptNote, ToldNote } from './kept-note.ts'

/** What a window knows of one note that it writes. */
export interface NoteEntry {
  note: KeptNote
  begun: boolean
  /** What the host had when this window last knew; what differs from it was changed here. */
  base: NoteDraft
  /** When the host had what it acknowledged, by its clock; null for a note taken over as it stood. */
  keptAt: Instant | null
  /** The newest that the host itself has told of it. */
  told: ToldNote | null
  /** The field that is being typed in here: nothing is put into it meanwhile. */
  held: keyof NoteDraft | null
  /** Words of another window that were overwritten here unseen, until one of both is chosen. */
  overtook: TypedWords
  keeping: Keeping
  running: Promise<void> | null
}

/**
 * Puts what another window wrote into the note, unless this one knows of something newer. What was
 * changed here and is on its way stays, and so does the field that is being typed in.
 */
export function takenOver({
  note,
  base,
  keptAt,
  told,
  held,
}: NoteEntry): Pick<NoteEntry, 'note' | 'base'> {
  if (told === null || (keptAt !== null && told.keptAt < keptAt)) return { note, base }
  const kept = held === null ? {} : { [held]: note.body[held] }
  const body = { ...withChanges(told.body, changesOf(base, note.body)), ...kept }
  return {
    note: changesNothing(changesOf(note.body, body)) ? note : { ...note, body },
    base: held === null ? told.body : { ...told.body, [held]: base[held] },
  }
}
