import type { NoteCopies, NoteCopy } from './kept-note.ts'

const isCopy = (value: unknown): value is NoteCopy =>
  typeof value === 'object' && value !== null && 'id' in value && 'base' in value

/**
 * Copies of notes in this window's own storage, apart for each store and person. They stand there
 * only until the host has acknowledged them, a fraction of a second on most days.
 */
export function noteCopies(scope: string): NoteCopies {
  const prefix = `biuro.note.${scope}.`
  const storage = () => {
    try {
      return window.localStorage
    } catch {
      return null
    }
  }
  return {
    all() {
      const kept = storage()
      if (kept === null) return []
      return Object.keys(kept)
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => {
          try {
            const copy: unknown = JSON.parse(kept.getItem(key) ?? 'null')
            return isCopy(copy) ? [copy] : []
          } catch {
            return []
          }
        })
    },
    set(copy) {
      try {
        storage()?.setItem(prefix + copy.id, JSON.stringify(copy))
      } catch {
        // Storage is full: the host has the note within a moment.
      }
    },
    remove: (id) => storage()?.removeItem(prefix + id),
  }
}
