import type { BrowserWindow, Rectangle } from 'electron'
import type { Language } from '#electron/contract/look.ts'
import type { HostDeath, NoteKeyState } from '#electron/contract/window-link.ts'
import type { HostLink } from './host-link.ts'
import { noteKey } from './note-key.ts'
import { reopenAfterCrash } from './page-crash.ts'
import { focusWindow, openNoteWindow } from './window.ts'
import { openWindowChannel, type WindowChannel } from './window-channel.ts'

/** What the note's window is given. */
export interface NoteDeskParts {
  readonly host: HostLink
  language(): Language
  /** Where the window was left; null for its first time. */
  bounds(): Rectangle | null
  onMoved(bounds: Rectangle): void
}

/** The note of a conversation over every other program: its shortcut and its one window. */
export interface NoteDesk {
  /** Opens the window, or brings the open one to the front. */
  open(): void
  /** The shortcut wanted while the person takes calls, or null; answers how it stands. */
  takesCalls(keys: string | null): NoteKeyState
  tellDeath(death: HostDeath): void
  /** Closes the window and gives the shortcut back; what was typed is in the store. */
  close(): void
}

/**
 * There is one window at most, with a port of its own to the same host. A second press brings it
 * back as it was left; pressed in the window itself, it is a second call.
 */
export const openNoteDesk = ({ host, language, bounds, onMoved }: NoteDeskParts): NoteDesk => {
  let shown: { readonly window: BrowserWindow; readonly channel: WindowChannel } | null = null

  const open = (): void => {
    if (shown === null) {
      const window = openNoteWindow(bounds(), onMoved)
      reopenAfterCrash(window, language)
      shown = { window, channel: openWindowChannel(window, host, null) }
      window.once('closed', () => {
        shown = null
      })
      return
    }
    const again = shown.window.isFocused()
    focusWindow(shown.window)
    shown.channel.send({ command: 'note', again })
  }

  const key = noteKey(open)
  return {
    open,
    takesCalls: (keys) => key.want(keys),
    tellDeath: (death) => shown?.channel.tellDeath(death),
    close() {
      key.want(null)
      shown?.window.close()
    },
  }
}
