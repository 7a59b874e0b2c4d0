import { useSyncExternalStore } from 'react'
import { type Instant, instantOf } from '#db/values/day.ts'
import { emptyNote, type NoteDraft } from '#db/values/desk.ts'
import { shownCard } from './shown-card.ts'

/** A conversation that rang in this window, or one that is taken up again. */
export interface Ring {
  readonly id: string
  readonly openedAt: Instant
  readonly body: NoteDraft
  /** Whether the host has it already. */
  readonly begun: boolean
}

/** What the window shows of its notes. */
export interface NoteState {
  /** The note in the panel; null when the panel is folded. */
  readonly open: Ring | null
  /** Grows with each wish to write in the panel, which then takes the focus. */
  readonly asked: number
}

let state: NoteState = { open: null, asked: 0 }
const listeners = new Set<() => void>()

function become(next: NoteState): void {
  state = next
  for (const listener of listeners) listener()
}

/** The element of the panel, for whoever must know where the focus is. */
export const notePanelId = 'note-panel'

/**
 * Opens the note of a new conversation from anywhere: F9, the button of the header, "zadzwonił"
 * on a card. What is known of the call already stands in it. A note that is open stays on the
 * list of the panel.
 */
export function openNote(start: Partial<NoteDraft> = {}): void {
  const body = { ...emptyNote, ...start }
  const ring = { id: crypto.randomUUID(), openedAt: instantOf(new Date()), body, begun: false }
  become({ open: ring, asked: state.asked + 1 })
}

/** Wishes to write in the note that stands in the panel, which takes the focus. */
export const askForNote = (): void => become({ ...state, asked: state.asked + 1 })

/**
 * F9: the phone rings. From elsewhere on the screen it goes back into the note that is open; in
 * the note itself it is a second call.
 */
export function ring(): void {
  const shown = document.getElementById(notePanelId)
  if (state.open === null || shown?.contains(document.activeElement)) {
    openNote({ jstId: shownCard() })
  } else askForNote()
}

/**
 * The note's own window is wanted from another program: the note that is open stays as it was
 * left, and where none is, the phone rings.
 */
export function takeUpNote(): void {
  if (state.open === null) openNote()
}

/** Takes a note that was begun earlier back into the panel. */
export const resumeNote = (note: Omit<Ring, 'begun'>): void =>
  become({ open: { ...note, begun: true }, asked: state.asked + 1 })

/** Folds the panel; the note is kept. */
export const foldNote = (): void => become({ ...state, open: null })

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** What stands in the panel now. */
export const useNote = (): NoteState => useSyncExternalStore(subscribe, () => state)
