import type { Language, Theme } from './look.ts'
import type { WindowCommand } from './window-command.ts'

/** Where the browser shell takes the WebSocket connections of its own page. */
export const socketPath = '/socket'

/**
 * The browser shell's usual port, so that a bookmark, a browser's settings and what a window
 * keeps of the person's typing hold from one start to the next: all of it belongs to a port.
 */
export const usualPort = 47_810

/**
 * How the window of the desktop shell and its preload talk. Both use
 * `window.postMessage` inside one window, to their own origin only; the preload
 * exposes no function and no object to the page.
 *
 * | message            | from    | to      | carries                                     |
 * |--------------------|---------|---------|---------------------------------------------|
 * | `biuro:connect`    | window  | preload | `restart`: also start a host that has died   |
 * | `biuro:appearance` | window  | preload | language and theme, for menu and background |
 * | `biuro:takes-calls`| window  | preload | the note's shortcut wanted now, or null     |
 * | `biuro:port`       | preload | window  | `event.ports[0]`: a new port to the host     |
 * | `biuro:host-died`  | preload | window  | exit code and the log file                  |
 * | `biuro:command`    | preload | window  | a `WindowCommand` (parse it before use)     |
 * | `biuro:note-key`   | preload | window  | the shortcut asked for and its `NoteKeyState` |
 *
 * The window may ask for a port at any time; an older port is dead once its host is.
 * Every name is also the name of the channel between the preload and the main process.
 */
export const windowLink = {
  connect: 'biuro:connect',
  appearance: 'biuro:appearance',
  takesCalls: 'biuro:takes-calls',
  port: 'biuro:port',
  hostDied: 'biuro:host-died',
  command: 'biuro:command',
  noteKey: 'biuro:note-key',
} as const

/** The address of the note of a conversation alone: what the small window of the desktop shows. */
export const notePath = '/notatka'

/**
 * How the shortcut stands that opens the note from any program: not asked for, the office's, or
 * held by another program.
 */
export const noteKeyStates = ['off', 'held', 'taken'] as const
export type NoteKeyState = (typeof noteKeyStates)[number]

/** How the keys that were asked for stand. */
interface ToldNoteKey {
  readonly keys: string | null
  readonly state: NoteKeyState
}

/** Sent by the window. */
export type ToPreload =
  | { readonly type: typeof windowLink.connect; readonly restart?: boolean }
  | {
      readonly type: typeof windowLink.appearance
      readonly language: Language
      readonly theme: Theme
    }
  | { readonly type: typeof windowLink.takesCalls; readonly keys: string | null }

/** Why the host is gone: the exit code when known, and where its last words are. */
export interface HostDeath {
  readonly code: number | null
  readonly logFile: string
}

/** Sent to the window; `biuro:port` comes with the port in `event.ports[0]`. */
export type ToWindow =
  | { readonly type: typeof windowLink.port }
  | ({ readonly type: typeof windowLink.hostDied } & HostDeath)
  | { readonly type: typeof windowLink.command; readonly command: WindowCommand }
  | ({ readonly type: typeof windowLink.noteKey } & ToldNoteKey)

/**
 * Which shell shows this page. The browser shell is always plain HTTP on loopback;
 * the desktop shell serves the page from a scheme of its own.
 */
export const shellOfPage = (protocol: string): 'desktop' | 'browser' =>
  protocol === 'http:' ? 'browser' : 'desktop'
