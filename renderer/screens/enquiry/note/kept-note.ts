import type { Instant } from '#db/values/day.ts'
import type { NoteDraft } from '#db/values/desk.ts'
import type { NoteChanges, TypedWords } from '#db/values/note-changes.ts'

/** A note as this window knows it. */
export interface KeptNote {
  readonly id: string
  readonly programmeId: string
  readonly openedAt: Instant
  readonly body: NoteDraft
}

/** A note with whether the host has ever had it, and what it last had or is to begin with. */
export interface NoteCopy extends KeptNote {
  readonly begun: boolean
  readonly base: NoteDraft
}

/** An own note as the host tells of it, with when it had that by its own clock. */
export interface ToldNote extends Pick<KeptNote, 'id' | 'body'> {
  readonly keptAt: Instant
}

/** What the host answers: when it had the note, and the words that stood there unseen. */
interface Acknowledged {
  readonly keptAt: Instant
  readonly overtook: TypedWords
}

/** How the host is told of notes. */
export interface NoteLine {
  open(note: KeptNote): Promise<Acknowledged>
  /** Words that stood there and are not those `seen` are another window's. */
  keep(id: string, changes: NoteChanges, seen: TypedWords): Promise<Acknowledged>
  /** The code of the host's refusal; null when the line itself broke. */
  refusalOf(error: unknown): string | null
}

/** Where a copy of what the host has not acknowledged stands meanwhile. */
export interface NoteCopies {
  all(): readonly NoteCopy[]
  set(copy: NoteCopy): void
  remove(id: string): void
}

/**
 * How far a note is: `kept` by the host to the last key, on its way, waiting for the host to come
 * back, or `gone`: saved or thrown away elsewhere.
 */
export type Keeping = 'kept' | 'sending' | 'waiting' | 'gone'

/** What the person is told of it: while the host is gone, nothing is said to be kept there. */
export const toldKeeping = (keeping: Keeping, hostIsGone: boolean): Keeping =>
  hostIsGone && keeping !== 'gone' ? 'waiting' : keeping
