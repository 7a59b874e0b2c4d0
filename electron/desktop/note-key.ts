import { globalShortcut } from 'electron'
import type { NoteKeyState } from '#electron/contract/window-link.ts'
import { noteAccelerator } from './note-accelerator.ts'

export interface NoteKey {
  /**
   * Takes the shortcut for the office or gives it back; answers how it stands. One that another
   * program holds is tried again the next time it is wanted, and is no failure.
   */
  want(wanted: boolean): NoteKeyState
}

/** The note's shortcut in the whole system: held only while it is wanted. */
export const noteKey = (onPressed: () => void): NoteKey => {
  let state: NoteKeyState = 'off'
  return {
    want(wanted) {
      if (wanted && state !== 'held') {
        state = globalShortcut.register(noteAccelerator, onPressed) ? 'held' : 'taken'
      } else if (!wanted) {
        if (state === 'held') globalShortcut.unregister(noteAccelerator)
        state = 'off'
      }
      return state
    },
  }
}
