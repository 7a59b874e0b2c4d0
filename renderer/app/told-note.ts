import type { NoteDraft } from '#db/values/desk.ts'
import { isOnRecord } from '#db/values/note-caller.ts'
import { askForNote, openNote } from './note-state.ts'

/**
 * What becomes of a note that stands open when something found is put into it. Another caller
 * takes the place of the one on record; what was typed of somebody who is not stays where the
 * find does not say better. A find that is nobody (a topic) leaves the caller alone.
 */
export function putInto(
  note: NoteDraft,
  { callerName, callerPhone, jstId, ...told }: Partial<NoteDraft>,
): Partial<NoteDraft> {
  const isCaller = told.callerKind !== undefined || callerName !== undefined
  if (!isCaller) return told
  const onRecord = isOnRecord(note)
  // A JST found by its name says nothing of who speaks for it.
  const bare = told.callerKind === 'jst' && callerPhone === undefined
  const typed = onRecord ? '' : note.callerName
  return {
    callerKind: onRecord ? 'other' : note.callerKind,
    personId: null,
    contractorId: null,
    callerName: (bare && typed) || callerName || typed,
    callerPhone: callerPhone || (onRecord ? '' : note.callerPhone),
    jstId: jstId ?? (onRecord ? null : note.jstId),
    ...told,
  }
}

interface OpenNote {
  readonly read: () => NoteDraft
  readonly write: (changes: Partial<NoteDraft>) => void
}

let panel: OpenNote | null = null

/** The panel with a note in it takes what is told from elsewhere, until it is folded. */
export function takeTold(note: OpenNote): () => void {
  panel = note
  return () => {
    if (panel === note) panel = null
  }
}

/** Puts a find into the note that stands open, which takes the focus; else begins a note of it. */
export function tellNote(found: Partial<NoteDraft>): void {
  if (panel === null) openNote(found)
  else {
    panel.write(putInto(panel.read(), found))
    askForNote()
  }
}
