import { emptyNote, type NoteDraft } from './desk.ts'

/**
 * Whether a note says nothing: no more than the ring and perhaps a JST, which the card on the
 * screen put there. Nothing of it is worth keeping.
 */
export const saysNothing = (note: NoteDraft): boolean =>
  Object.entries(emptyNote).every(
    ([field, empty]) => field === 'jstId' || note[field as keyof NoteDraft] === empty,
  )
