import { globalShortcut } from 'electron'
import type { NoteKeyState } from '#electron/contract/window-link.ts'
import { noteAccelerator } from './note-accelerator.ts'

export interface NoteKey {
  /**
   * Takes these keys for the office in the place of those it held, or gives them back (null);
   * answers how they stand. Those that another program holds are tried again the next time they
   * are wanted, and are no failure.
   */
  want(keys: string | null): NoteKeyState
}

/** The note's shortcut in the whole system: held only while it is wanted. */
export const noteKey = (onPressed: () => void): NoteKey => {
  let held: string | null = null
  return {
    want(keys) {
      if (held !== null && held !== keys) {
        globalShortcut.unregister(noteAccelerator(held))
        held = null
      }
      if (keys === null) return 'off'
      if (held === null && globalShortcut.register(noteAccelerator(keys), onPressed)) held = keys
      return held === null ? 'taken' : 'held'
    },
  }
}
